"""Result frame to a Chart: figure, alt text and the table behind it. Nothing is counted here."""
