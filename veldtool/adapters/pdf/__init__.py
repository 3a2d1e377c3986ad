"""Sheets on A4: a composed sheet goes in, the bytes of a PDF come out. Nothing touches the disk.

`press` is what the services use; `render` does the work and loads reportlab.
"""
