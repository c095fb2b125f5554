// A click on a line of a figure chooses it in the lists beneath; data that was shown stays shown.
const image = this;
let tries = 0;
(function attach() {
  const form = image.closest('.ii-explore');
  if (!form) { if (tries++ < 200) setTimeout(attach, 50); return; }
  const panel = () => form.querySelector('.ii-said-there');
  const open = new Set(); // which of the figures shows its data
  let isClicked = false;
  form.addEventListener('click', event => {
    const picture = event.target.closest('.ii-points img');
    if (!picture) return;
    const frame = picture.getBoundingClientRect();
    const x = (event.clientX - frame.left) / frame.width, y = (event.clientY - frame.top) / frame.height;
    const boxes = JSON.parse(picture.closest('.ii-points').dataset.boxes);
    const box = boxes.find(b => x >= b[0] && y >= b[1] && x < b[2] && y < b[3]);
    if (!box) return;
    if (panel().classList.contains('ii-gone')) form.querySelector('button.ii-fold').click();
    isClicked = true;
    panel().querySelectorAll('select').forEach((list, at) => {
      if (list.selectedIndex === box[4 + at]) return;
      list.selectedIndex = box[4 + at];
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    panel().scrollIntoView({ block: 'nearest' });
  });
  form.addEventListener('toggle', event => {
    const at = [...form.querySelectorAll('details.ii-data')].indexOf(event.target);
    if (at >= 0) open[event.target.open ? 'add' : 'delete'](at);
  }, true);
  new MutationObserver(() => {
    form.querySelectorAll('details.ii-data').forEach((data, at) => { if (open.has(at)) data.open = true; });
    if (isClicked) { isClicked = false; panel().scrollIntoView({ block: 'nearest' }); }
  }).observe(form, { childList: true, subtree: true });
})();
