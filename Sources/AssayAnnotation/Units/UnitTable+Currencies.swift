extension UnitTable {
  /// Currencies by ISO 4217 code (its lists one and three: current and historic ones), one a line, and their hundredths with
  /// the prefix "c".
  ///
  /// A name without a country goes to the country that an English reader takes it for: dollars to the United States, francs to
  /// Switzerland. Codes that are English words ("ALL") are known by name only.
  static let currencies: StaticString = """
    USD | currency | USD | 1 | 0 | dollar, US dollar, U.S. dollar, American dollar, United States dollar, =bucks | USD
    EUR | currency | EUR | 1 | 0 | euro | EUR
    GBP | currency | GBP | 1 | 0 | pound sterling, =pounds sterling, British pound, UK pound, =sterling, quid | GBP
    JPY | currency | JPY | 1 | 0 | =yen, =Japanese yen | JPY
    CNY | currency | CNY | 1 | 0 | =yuan, =Chinese yuan, =renminbi, =Chinese renminbi, =yuan renminbi, =RMB | CNY RMB
    INR | currency | INR | 1 | 0 | rupee, Indian rupee | INR
    AUD | currency | AUD | 1 | 0 | Australian dollar, =Aussie dollars | AUD
    CAD | currency | CAD | 1 | 0 | Canadian dollar | CAD
    NZD | currency | NZD | 1 | 0 | New Zealand dollar | NZD
    HKD | currency | HKD | 1 | 0 | Hong Kong dollar | HKD
    SGD | currency | SGD | 1 | 0 | Singapore dollar, Singaporean dollar | SGD
    TWD | currency | TWD | 1 | 0 | New Taiwan dollar, Taiwan dollar, Taiwanese dollar | TWD
    CHF | currency | CHF | 1 | 0 | Swiss franc, franc | CHF
    SEK | currency | SEK | 1 | 0 | =krona, =kronor, =Swedish krona, =Swedish kronor, =Swedish crowns | SEK
    NOK | currency | NOK | 1 | 0 | =Norwegian krone, =Norwegian kroner, =Norwegian crowns, =kroner | NOK
    DKK | currency | DKK | 1 | 0 | =Danish krone, =Danish kroner, =Danish crowns, =krone | DKK
    ISK | currency | ISK | 1 | 0 | =Icelandic krona, =Icelandic króna, =Icelandic kronur, =Icelandic krónur | ISK
    RUB | currency | RUB | 1 | 0 | ruble, rouble, Russian ruble, Russian rouble | RUB
    UAH | currency | UAH | 1 | 0 | =hryvnia, =hryvnias, =Ukrainian hryvnia, =Ukrainian hryvnias | UAH
    PLN | currency | PLN | 1 | 0 | =zloty, =zlotys, =zlotych, =złoty, =złotych, =Polish zloty, =Polish zlotys, =Polish złoty | PLN
    CZK | currency | CZK | 1 | 0 | =koruna, =korunas, =Czech koruna, =Czech crowns | CZK
    HUF | currency | HUF | 1 | 0 | forint, Hungarian forint | HUF
    RON | currency | RON | 1 | 0 | =Romanian leu, =Romanian lei, =leu, =lei | RON
    BGN | currency | BGN | 1 | 0 | =Bulgarian lev, =Bulgarian leva, =lev, =leva | BGN
    TRY | currency | TRY | 1 | 0 | =lira, =liras, =Turkish lira, =Turkish liras | TRY
    ILS | currency | ILS | 1 | 0 | shekel, Israeli shekel, Israel shekel, new Israeli shekel, Israeli new shekel, new shekel | ILS NIS
    SAR | currency | SAR | 1 | 0 | riyal, Saudi riyal, Saudi Arabian riyal | SAR
    AED | currency | AED | 1 | 0 | dirham, UAE dirham, Emirati dirham, United Arab Emirates dirham | AED
    QAR | currency | QAR | 1 | 0 | Qatari riyal, Qatar riyal | QAR
    KWD | currency | KWD | 1 | 0 | Kuwaiti dinar | KWD
    BHD | currency | BHD | 1 | 0 | Bahraini dinar, Bahrain dinar | BHD
    OMR | currency | OMR | 1 | 0 | Omani rial, Omani riyal | OMR
    JOD | currency | JOD | 1 | 0 | Jordanian dinar | JOD
    IQD | currency | IQD | 1 | 0 | Iraqi dinar | IQD
    IRR | currency | IRR | 1 | 0 | Iranian rial, rial, toman | IRR
    EGP | currency | EGP | 1 | 0 | Egyptian pound | EGP
    MAD | currency | MAD | 1 | 0 | Moroccan dirham | MAD
    TND | currency | TND | 1 | 0 | Tunisian dinar | TND
    DZD | currency | DZD | 1 | 0 | Algerian dinar | DZD
    LYD | currency | LYD | 1 | 0 | Libyan dinar | LYD
    ZAR | currency | ZAR | 1 | 0 | =rand, =rands, =South African rand | ZAR
    NGN | currency | NGN | 1 | 0 | naira, Nigerian naira | NGN
    KES | currency | KES | 1 | 0 | Kenyan shilling, =KSh | KES
    GHS | currency | GHS | 1 | 0 | cedi, Ghanaian cedi, Ghana cedi | GHS
    [sh] | currency | [sh] | 1 | 0 | shilling |
    TZS | currency | TZS | 1 | 0 | Tanzanian shilling | TZS
    UGX | currency | UGX | 1 | 0 | Ugandan shilling | UGX
    ETB | currency | ETB | 1 | 0 | birr, Ethiopian birr | ETB
    BRL | currency | BRL | 1 | 0 | =reais, Brazilian real, =Brazilian reais | BRL
    ARS | currency | ARS | 1 | 0 | Argentine peso, Argentinian peso, Argentinean peso | ARS
    CLP | currency | CLP | 1 | 0 | Chilean peso | CLP
    COP | currency | COP | 1 | 0 | Colombian peso | COP
    PEN | currency | PEN | 1 | 0 | =Peruvian sol, =Peruvian soles, =Peruvian nuevo sol, =nuevos soles, =nuevo sol, =!soles, =!sol | PEN
    MXN | currency | MXN | 1 | 0 | peso, Mexican peso | MXN
    CRC | currency | CRC | 1 | 0 | =Costa Rican colón, =Costa Rican colon, =Costa Rican colones, =colones, =colón | CRC
    DOP | currency | DOP | 1 | 0 | Dominican peso | DOP
    KRW | currency | KRW | 1 | 0 | =!won, =South Korean won, =Korean won | KRW
    KPW | currency | KPW | 1 | 0 | =North Korean won | KPW
    THB | currency | THB | 1 | 0 | =baht, =bahts, =Thai baht | THB
    VND | currency | VND | 1 | 0 | =dong, =dongs, =Vietnamese dong | VND
    IDR | currency | IDR | 1 | 0 | rupiah, Indonesian rupiah | IDR
    MYR | currency | MYR | 1 | 0 | ringgit, Malaysian ringgit | MYR
    PHP | currency | PHP | 1 | 0 | Philippine peso, Filipino peso | PHP
    PKR | currency | PKR | 1 | 0 | Pakistani rupee | PKR
    LKR | currency | LKR | 1 | 0 | Sri Lankan rupee, =ரூ | LKR
    BDT | currency | BDT | 1 | 0 | taka, Bangladeshi taka | BDT
    NPR | currency | NPR | 1 | 0 | Nepalese rupee, Nepali rupee | NPR
    KZT | currency | KZT | 1 | 0 | =tenge, =Kazakhstani tenge, =Kazakh tenge | KZT
    GEL | currency | GEL | 1 | 0 | =lari, =Georgian lari | GEL
    AMD | currency | AMD | 1 | 0 | Armenian dram | AMD
    AZN | currency | AZN | 1 | 0 | manat, Azerbaijani manat | AZN
    LAK | currency | LAK | 1 | 0 | =kip, =Lao kip | LAK
    KHR | currency | KHR | 1 | 0 | riel, Cambodian riel | KHR
    MMK | currency | MMK | 1 | 0 | kyat, Burmese kyat, Myanmar kyat | MMK
    MNT | currency | MNT | 1 | 0 | tugrik, Mongolian tugrik | MNT
    HRK | currency | HRK | 1 | 0 | kuna, Croatian kuna | HRK
    RSD | currency | RSD | 1 | 0 | Serbian dinar, dinar | RSD
    ALL | currency | ALL | 1 | 0 | Albanian lek, =lek |
    MKD | currency | MKD | 1 | 0 | denar, Macedonian denar | MKD
    BYN | currency | BYN | 1 | 0 | Belarusian ruble, Belarusian rouble | BYN
    SYP | currency | SYP | 1 | 0 | Syrian pound | SYP
    LBP | currency | LBP | 1 | 0 | Lebanese pound | LBP
    SDG | currency | SDG | 1 | 0 | Sudanese pound | SDG
    YER | currency | YER | 1 | 0 | Yemeni rial | YER
    BTC | currency | BTC | 1 | 0 | bitcoin | BTC
    ETH | currency | ETH | 1 | 0 | =ether, ethereum | ETH
    XAU | currency | XAU | 1 | 0 | gold ounce | XAU
    DEM | currency | DEM | 1 | 0 | Deutsche mark, deutschmark, German mark, Deutschemark, D-mark | DEM
    FRF | currency | FRF | 1 | 0 | French franc | FRF
    ITL | currency | ITL | 1 | 0 | =Italian lira, =Italian lire, =lire | ITL
    GRD | currency | GRD | 1 | 0 | drachma, Greek drachma | GRD
    ESP | currency | ESP | 1 | 0 | peseta, Spanish peseta | ESP
    BBD | currency | BBD | 1 | 0 | Barbados dollar, Barbadian dollar | BBD
    JMD | currency | JMD | 1 | 0 | Jamaican dollar | JMD
    TTD | currency | TTD | 1 | 0 | Trinidad and Tobago dollar | TTD
    FJD | currency | FJD | 1 | 0 | Fiji dollar, Fijian dollar | FJD
    BSD | currency | BSD | 1 | 0 | Bahamian dollar | BSD
    BZD | currency | BZD | 1 | 0 | Belize dollar | BZD
    BMD | currency | BMD | 1 | 0 | Bermudian dollar, Bermuda dollar | BMD
    XCD | currency | XCD | 1 | 0 | East Caribbean dollar | XCD
    SOS | currency | SOS | 1 | 0 | Somali shilling |
    ZMW | currency | ZMW | 1 | 0 | kwacha, Zambian kwacha | ZMW
    MOP | currency | MOP | 1 | 0 | pataca, Macanese pataca | MOP
    XAF | currency | XAF | 1 | 0 | Central African CFA franc, Central African franc | XAF
    XOF | currency | XOF | 1 | 0 | West African CFA franc, CFA franc | XOF
    HTG | currency | HTG | 1 | 0 | gourde, Haitian gourde | HTG
    HNL | currency | HNL | 1 | 0 | lempira, Honduran lempira | HNL
    NIO | currency | NIO | 1 | 0 | Nicaraguan cordoba, Nicaraguan córdoba | NIO
    GTQ | currency | GTQ | 1 | 0 | =quetzal, =quetzals, =quetzales, =Guatemalan quetzal, =Guatemalan quetzals | GTQ
    PYG | currency | PYG | 1 | 0 | guarani, Paraguayan guarani, Paraguayan guaraní | PYG
    BOB | currency | BOB | 1 | 0 | boliviano, Bolivian boliviano | BOB
    UYU | currency | UYU | 1 | 0 | Uruguayan peso | UYU
    VES | currency | VES | 1 | 0 | bolivar, =bolívares, =bolivares, Venezuelan bolivar, Venezuelan bolívar | VES
    CUP | currency | CUP | 1 | 0 | Cuban peso | CUP
    AOA | currency | AOA | 1 | 0 | kwanza, Angolan kwanza | AOA
    AFN | currency | AFN | 1 | 0 | afghani, Afghan afghani | AFN
    KGS | currency | KGS | 1 | 0 | =Kyrgyzstani som, =Kyrgyz som, =soms | KGS
    UZS | currency | UZS | 1 | 0 | =Uzbekistani som, =Uzbek som, =Uzbekistan som | UZS
    TJS | currency | TJS | 1 | 0 | somoni, Tajikistani somoni | TJS
    TMT | currency | TMT | 1 | 0 | Turkmenistan manat, Turkmen manat | TMT
    MDL | currency | MDL | 1 | 0 | =Moldovan leu, =Moldovan lei | MDL
    BAM | currency | BAM | 1 | 0 | Bosnia and Herzegovina convertible mark, convertible mark | BAM
    MUR | currency | MUR | 1 | 0 | Mauritian rupee | MUR
    SCR | currency | SCR | 1 | 0 | Seychelles rupee, Seychellois rupee | SCR
    MVR | currency | MVR | 1 | 0 | =rufiyaa, =Maldivian rufiyaa | MVR
    BTN | currency | BTN | 1 | 0 | ngultrum, Bhutanese ngultrum | BTN
    RWF | currency | RWF | 1 | 0 | Rwandan franc | RWF
    BIF | currency | BIF | 1 | 0 | Burundian franc, Burundi franc | BIF
    CDF | currency | CDF | 1 | 0 | Congolese franc | CDF
    DJF | currency | DJF | 1 | 0 | Djibouti franc, Djiboutian franc | DJF
    GNF | currency | GNF | 1 | 0 | Guinean franc, Guinea franc | GNF
    XPF | currency | XPF | 1 | 0 | CFP franc | XPF
    GMD | currency | GMD | 1 | 0 | dalasi, Gambian dalasi |
    MGA | currency | MGA | 1 | 0 | ariary, Malagasy ariary | MGA
    MWK | currency | MWK | 1 | 0 | Malawian kwacha, Malawi kwacha | MWK
    MZN | currency | MZN | 1 | 0 | =metical, =meticais, =meticals, =Mozambican metical, =Mozambican meticais | MZN
    NAD | currency | NAD | 1 | 0 | Namibian dollar, Namibia dollar | NAD
    BWP | currency | BWP | 1 | 0 | =pula, =Botswana pula | BWP
    LRD | currency | LRD | 1 | 0 | Liberian dollar | LRD
    ZWL | currency | ZWL | 1 | 0 | Zimbabwean dollar, Zimbabwe dollar | ZWL
    SLE | currency | SLE | 1 | 0 | Sierra Leonean leone, leone | SLE
    SSP | currency | SSP | 1 | 0 | South Sudanese pound | SSP
    ERN | currency | ERN | 1 | 0 | nakfa, Eritrean nakfa | ERN
    GYD | currency | GYD | 1 | 0 | Guyanese dollar, Guyana dollar | GYD
    SRD | currency | SRD | 1 | 0 | Surinamese dollar, Suriname dollar | SRD
    PAB | currency | PAB | 1 | 0 | Panamanian balboa, balboa |
    PGK | currency | PGK | 1 | 0 | kina, Papua New Guinean kina | PGK
    SBD | currency | SBD | 1 | 0 | Solomon Islands dollar |
    TOP | currency | TOP | 1 | 0 | =pa'anga, =paanga, =Tongan pa'anga |
    WST | currency | WST | 1 | 0 | =Samoan tala, =Samoan talas |
    VUV | currency | VUV | 1 | 0 | vatu | VUV
    NLG | currency | NLG | 1 | 0 | guilder, Dutch guilder | NLG
    BEF | currency | BEF | 1 | 0 | Belgian franc | BEF
    ATS | currency | ATS | 1 | 0 | schilling, Austrian schilling | ATS
    FIM | currency | FIM | 1 | 0 | =markka, =markkaa, =Finnish markka, =Finnish marks | FIM
    PTE | currency | PTE | 1 | 0 | escudo, Portuguese escudo | PTE
    IEP | currency | IEP | 1 | 0 | Irish pound, Irish punt | IEP
    LVL | currency | LVL | 1 | 0 | =!lats, =Latvian lats, =Latvian lati | LVL
    LTL | currency | LTL | 1 | 0 | =litas, =litai, =Lithuanian litas, =Lithuanian litai | LTL
    EEK | currency | EEK | 1 | 0 | =kroon, =kroons, =krooni, =Estonian kroon, =Estonian kroons | EEK
    SIT | currency | SIT | 1 | 0 | tolar, Slovenian tolar |
    SKK | currency | SKK | 1 | 0 | =Slovak koruna, =Slovak korunas, =Slovak crowns | SKK
    cUSD | currency | USD | 1/100 | 0 | cent, US cent, U.S. cent | ¢
    cGBP | currency | GBP | 1/100 | 0 | =pence, penny, =pennies, British penny |
    cEUR | currency | EUR | 1/100 | 0 | eurocent, euro cent |
    cMYR | currency | MYR | 1/100 | 0 | =sen |
    cINR | currency | INR | 1/100 | 0 | =paisa, =paise |
    cCNY | currency | CNY | 1/100 | 0 | =fen, =Chinese fen |
    cAUD | currency | AUD | 1/100 | 0 | Australian cent |
    cCAD | currency | CAD | 1/100 | 0 | Canadian cent |
    """
}
