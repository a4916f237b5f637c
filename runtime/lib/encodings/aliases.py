"""Other names of encodings."""

_names = {
    "ascii": "646 ansi_x3.4_1968 ansi_x3.4_1986 ansi_x3_4_1968 cp367 csascii ibm367 "
             "iso646_us iso_646.irv_1991 iso_ir_6 us us_ascii",
    "base64_codec": "base64 base_64",
    "cp1250": "1250 windows_1250",
    "cp1251": "1251 windows_1251",
    "cp1252": "1252 windows_1252",
    "cp1253": "1253 windows_1253",
    "cp1254": "1254 windows_1254",
    "cp1257": "1257 windows_1257",
    "cp437": "437 cspc8codepage437 ibm437",
    "cp850": "850 cspc850multilingual ibm850",
    "cp852": "852 cspcp852 ibm852",
    "cp866": "866 csibm866 ibm866",
    "hex_codec": "hex",
    "iso8859_15": "iso_8859_15 l9 latin9",
    "iso8859_2": "csisolatin2 iso_8859_2 iso_8859_2_1987 iso_ir_101 l2 latin2",
    "iso8859_5": "csisolatincyrillic cyrillic iso_8859_5 iso_8859_5_1988 iso_ir_144",
    "iso8859_7": "csisolatingreek ecma_118 elot_928 greek greek8 iso_8859_7 "
                 "iso_8859_7_1987 iso_ir_126",
    "iso8859_9": "csisolatin5 iso_8859_9 iso_8859_9_1989 iso_ir_148 l5 latin5",
    "koi8_r": "cskoi8r",
    "latin_1": "8859 cp819 csisolatin1 ibm819 iso8859 iso8859_1 iso_8859_1 "
               "iso_8859_1_1987 iso_ir_100 l1 latin latin1",
    "mac_roman": "macintosh macroman",
    "quopri_codec": "quopri quoted_printable quotedprintable",
    "rot_13": "rot13",
    "utf_16": "u16 utf16",
    "utf_16_be": "unicodebigunmarked utf_16be",
    "utf_16_le": "unicodelittleunmarked utf_16le",
    "utf_32": "u32 utf32",
    "utf_32_be": "utf_32be",
    "utf_32_le": "utf_32le",
    "utf_7": "u7 unicode_1_1_utf_7 utf7",
    "utf_8": "cp65001 u8 utf utf8 utf8_ucs2 utf8_ucs4",
    "uu_codec": "uu",
}
# Each by the module of its encoding.
aliases = {alias: module for module, names in _names.items() for alias in names.split()}
