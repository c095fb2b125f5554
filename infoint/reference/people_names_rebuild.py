"""Rebuild people_names.txt.gz from the PyPI package Faker 40.54.0.

Run by hand, never on import; the package is no dependency of the kit:

    pip download --no-deps faker==40.54.0 && unzip faker-*.whl -d faker_src
    python -m infoint.reference.people_names_rebuild faker_src

Keeps given names and surnames in Latin letters of all its locales, one a line after "g" or
"s" and sorted, and the names of `MORE`, which Faker has only in other scripts. Refuses names of one
letter, and keeps no frequencies, genders or countries.
"""

from __future__ import annotations

import gzip
import importlib
import pkgutil
import re
import sys
from pathlib import Path

TARGET = Path(__file__).with_name("people_names.txt.gz")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ'’-]{2,}")

# Romanized given names and surnames that Faker has in their own scripts. Written by hand, 2026.
MORE = {
    "g": "Aarav Aditi Aisha Akira Amina Amir Anh Anil Anjali Arjun Ashok Asif Ayaan Ayesha Bao Bilal "
    "Binh Boris Chidi Chiara Chidinma Daiki Deepa Deepak Dmitri Dmitry Dong Duc Ekaterina Emeka Farah "
    "Fatima Fatoumata Gita Giang Goran Habib Haruki Hassan Hiroshi Hoang Hussein Igor Imani Imran Irina "
    "Jae Jamal Jaya Ji-woo Jin Jing Jun Kaito Kamal Karim Kavita Kenji Khadija Khalid Kofi Kwame Lakshmi "
    "Lan Layla Leila Linh Long Mahmoud Mai Manish Meera Mei Ming Minh Mohamed Mohammad Mohammed Muhammad "
    "Nadia Naoko Natasha Neha Ngozi Nguyen Nikhil Nisha Noor Oksana Olga Olena Omar Padma Parisa Phuong "
    "Pooja Prakash Pranav Preeti Priya Qiang Quang Rahul Raj Rajesh Ramesh Rania Ravi Reza Rina Rohan "
    "Rohit Roxana Sachin Saeed Salma Samir Sandeep Sanjay Sara Satoshi Seung Shanthi Shreya Siddharth "
    "Siew Sinead Sneha Soo-jin Suresh Svetlana Swati Takashi Tamara Tanvi Tariq Tatiana Thanh Thandiwe "
    "Thuy Trang Tuan Usha Vijay Vikram Viktor Vinod Vladimir Wei Xia Xin Xiu Yan Yasmin Ying Yoko Yoshi "
    "Youssef Yuki Yulia Yusuf Zainab Zeynep Zhen Zoran Oluwaseun Adaeze Babajide Siobhan Eoin Xochitl "
    "Becca Gabby Jen Jenn Kat Kel Manny Marv Mikey Mort Roz Steph Stu Tiff Vinny Eun-ji Eun "
    "Hye Hye-jin Hyun Hyun-woo Ji-hye Ji-hyun Ji-won Min-ji Min-jun Min-seo Seo-yeon Seung- "
    "min Soo Sung-min Yoon-ah Young-hee Young-ho Chia-hao Chih-wei Haoran Jiawei Jingyi Li- "
    "wei Meiling Mei-ling Shu-fen Tse-ming Wei-lun Wei-ling Weijia Xiaoli Xiaoming Xiaoyu "
    "Yifan Yu-ting Yuting Zihan Akiko Hiroko Keiko Kenta Mariko Megumi Noriko Ryo Shinji "
    "Takeshi Tomoko Yumi Anh-thu Bao-anh Hanh Hien Hoa Hong Huong Khanh Kieu Minh-anh Nga "
    "Ngoc Nhi Nhung Oanh Phuc Quan Quyen Tam Thao Thien Tien Tuyet Vinh Xuan Adaobi Amaka "
    "Aminata Amadou Awa Bola Bongani Chike Chioma Chuka Efua Ebere Femi Folake Ibrahima Kemi "
    "Lerato Mariama Nomsa Olu Olumide Ousmane Segun Sipho Temi Thabo Themba Tolu Tunde Wale "
    "Yemi Zanele Abebe Dawit Haile Hiwot Selam Tesfaye Yohannes Anand Ankit Ankita Aparna "
    "Archana Arvind Ganesh Gurpreet Harpreet Jaspreet Karthik Kiran Kriti Madhu Manpreet "
    "Mohan Mukesh Neeraj Nitin Padmini Parvati Prasad Priyanka Rajiv Rekha Ritu Sanjana "
    "Shalini Shankar Shruti Shweta Simran Smita Srini Srinivas Subramaniam Sudha Sumit Sunil "
    "Sunita Sushma Varun Venkat Venkatesh Vidya Vinay Vivek Faisal Ghada Hanan Huda Iman Maha "
    "Majid Rami Rasha Rima Sana Tarek Wael Ziad Arash Babak Dariush Hooman Kaveh Mehran "
    "Nasrin Niloufar Shirin Beto Chava Luiz "
    "Dilip Anjum Bashir Dalit Eitan Rivka Zev Aviva Keoni Nalani Kalani Bartosz Małgorzata "
    "Snežana Nilüfer Ayşe Ece Tolga Bjarke Fionn Oisín Róisín Sinéad Siobhán Morag Akash "
    "Bharat Chitra Durga Gayatri Lata Mahesh Manoj Meenakshi Mithun Mohit Murali Narayan "
    "Pankaj Pradeep Pratik Preethi Raghu Rajan Ranjit Rohini Roshni Rupa Sameer Sangeeta "
    "Sarika Satish Shobha Suman Supriya Tarun Trupti Umesh Vandana Vasant Veena Vijayalakshmi "
    "Vishal Bilan Fadumo Hodan Ifrah Khadra Ahlam Fadi Ghassan Hisham Iyad Jihad Lubna Marwan "
    "Muna Nizar Reem Suhail Zeina Maddie Maddy Wren Bex Tuck Stosh",
    "s": "Abbasi Achebe Adeyemi Agarwal Ahmed Ali Bai Banerjee Bao Bhatt Bose Bui Chan Chang Chatterjee Chen "
    "Cheng Cheung Cho Choi Chopra Chow Chu Dang Das Desai Diallo Ding Dinh Dong Doan Duong Farouk Feng "
    "Fong Gao Ghosh Goh Gupta Haddad Han Hashemi Hassan He Ho Hoang Hong Hossain Hu Huang Huynh Ibrahim "
    "Iyer Jain Jiang Joshi Jung Kang Kapoor Kaur Khan Khoury Kim Kovalenko Kulkarni Kumar Kwon Lai Lam "
    "Lau Le Lee Leung Li Liang Lim Lin Ling Liu Luo Ma Mansour Mehta Mensah Menon Mishra Mukherjee Nair "
    "Nasser Ng Ngo Nguyen Okafor Okonkwo Oh Osei Pan Park Patel Pham Phan Pillai Qian Rahman Rao Reddy Ren "
    "Roy Saeed Saito Sato Sen Shah Sharma Shen Shevchenko Shin Siddiqui Singh Sinha Song Srinivasan Sun "
    "Suzuki Takahashi Tan Tanaka Tang Teo Thapa Tran Trinh Truong Tsai Verma Vo Vu Wang Wei Wong Wu Xie Xu "
    "Yadav Yamamoto Yan Yang Yao Yeung Yi Yilmaz Yu Yuan Yoon Zaman Zhang Zhao Zheng Zhou Zhu "
    "Kwan Kwong Yip Tse Chua Ong Koh Seah Toh Chiu Hsu Hsieh Lu Yeh Chou Tseng Kuo Vuong Ly "
    "Luu Cao Lieu Nakashima Bhattacharya Okoye Mbeki Moyo Banda Phiri Diop Ndiaye Cisse Keita "
    "Toure Amoah Agyeman Tesfaye Bekele Haile Gebre Al-Masri El-Sayed Aziz Rezaei Tehrani "
    "Qureshi Malik Mirza Yıldız Çelik Öztürk Petrakis Papadopoulos Papadopoulou Wiśniewska "
    "Ivanova Petrova MacLeod Trzebiatowski Gunderson Jónsson Etxeberria Magsaysay "
    "Dimaculangan Manalo Tupou Tuilagi Kealoha Kahale Yazzie Begay Tsosie "
    "Khatun Mathur Kamath Nambiar Warrier Venkatesan Okonjo Onyekachi Bankole Akintola "
    "Warsame Hersi Duale Umeh Nnadi Zulu Mokoena Naidoo Yelchin Morozov Kravchenko Tkachenko "
    "Petrovic Nikolic Markovic Etcheverry Figueira Nygaard Sorensen Deluca DiMarco Ferro "
    "Fontana Beaumont Duchamp Laframboise Wexler",
}


def _flat(values: object) -> list[str]:
    if isinstance(values, str):
        return [values]
    if isinstance(values, dict | list | tuple):
        return [name for value in values for name in _flat(value)]
    return []


def names_of(source: Path) -> dict[str, set[str]]:
    """Given names and surnames under an unpacked Faker."""
    sys.path.insert(0, str(source))
    person = importlib.import_module("faker.providers.person")
    found: dict[str, set[str]] = {kind: set(names.split()) for kind, names in MORE.items()}
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            kind = "g" if "first_name" in attribute else "s" if "last_name" in attribute else ""
            if kind and not callable(getattr(provider, attribute)):
                found[kind].update(filter(_LATIN.fullmatch, _flat(getattr(provider, attribute))))
    return found


def main(source: str) -> None:
    """Write the table."""
    lines = [f"{kind} {name}" for kind, names in names_of(Path(source)).items() for name in names]
    with gzip.GzipFile(TARGET, "wb", mtime=0) as out:
        out.write("\n".join(sorted(lines)).encode("utf-8"))


if __name__ == "__main__":
    main(sys.argv[1])
