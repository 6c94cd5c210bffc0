extension UnitTable {
  /// Measures other than money, one a line: code, dimension, base, factor, offset, names, symbols.
  ///
  /// `UnitTable` tells how a line is read. Factors are exact: the definitions of the BIPM SI Brochure (9th edition, 2019), the
  /// international yard and pound agreement of 1959, and NIST Handbook 44 for US customary measures, unless a heading says
  /// otherwise.
  static let measures: StaticString = """
    # Shares and factors
    % | percentage | % | 1 | 0 | =percent, =per cent, =per-cent, =pct, =percents, =percentage, =wt%, =wt.%, =vol%, =mol% | % pc ％
    [ppth] | percentage | % | 1/10 | 0 | =per mille, =permille, =per mil | ‰
    [pp] | percentage_points | [pp] | 1 | 0 | percentage point, percentage-point, percent point, per cent point, %-point, % point | pp ppt ppts
    [bp] | percentage_points | [pp] | 1/100 | 0 | basis point, basis-point | bp bps
    [ppm] | concentration | [conc] | 1/1000000 | 0 | =part per million, =parts per million, =parts-per-million | ppm
    [ppb] | concentration | [conc] | 1/1000000000 | 0 | =part per billion, =parts per billion, =parts-per-billion | ppb
    [fold] | factor | [fold] | 1 | 0 |  |
    # Length: BIPM SI Brochure; international yard and pound agreement of 1959; IAU 2012 B2 and 2015 B2
    pm | length | m | 1/1000000000000 | 0 | picometre, picometer | pm
    nm | length | m | 1/1000000000 | 0 | nanometre, nanometer | nm
    um | length | m | 1/1000000 | 0 | micrometre, micrometer, micron | um µm μm
    mm | length | m | 1/1000 | 0 | millimetre, millimeter | mm mms
    cm | length | m | 1/100 | 0 | centimetre, centimeter | cm cms CM
    dm | length | m | 1/10 | 0 | decimetre, decimeter | dm
    m | length | m | 1 | 0 | metre, meter | m
    dam | length | m | 10 | 0 | decametre, decameter | dam
    hm | length | m | 100 | 0 | hectometre, hectometer | hm
    km | length | m | 1000 | 0 | kilometre, kilometer, klick | km kms KM Km
    Ao | length | m | 1/10000000000 | 0 | angstrom, ångström, ångstrom | Å
    [in] | length | m | 254/10000 | 0 | =inch, =inches, =inchs | ″
    [ft] | length | m | 3048/10000 | 0 | =foot, =feet | ft ′
    [yd] | length | m | 9144/10000 | 0 | yard | yd yds
    [mi] | length | m | 1609344/1000 | 0 | mile, statute mile | mi
    [nmi] | length | m | 1852 | 0 | nautical mile | nmi NM
    [fth] | length | m | 18288/10000 | 0 | fathom |
    [ly] | length | m | 9460730472580800 | 0 | light-year, lightyear | ly
    [pc] | length | m | 30856775814913673 | 0 | parsec |
    [AU] | length | m | 149597870700 | 0 | astronomical unit | AU
    [pt_typ] | length | m | 3527777778/10000000000000 | 0 |  |
    # Area
    m2 | area | m2 | 1 | 0 | square metre, sq metre, sq. metre, =metre squared, =metres squared, square meter, sq meter, sq. meter, =meter squared, =meters squared, =sq m, =square m, =sq. m, =m squared | m2 m² sqm
    km2 | area | m2 | 1000000 | 0 | square kilometre, sq kilometre, sq. kilometre, =kilometre squared, =kilometres squared, square kilometer, sq kilometer, sq. kilometer, =kilometer squared, =kilometers squared, =sq km, =square km, =sq. km, =km squared | km2 km² sqkm
    cm2 | area | m2 | 1/10000 | 0 | square centimetre, sq centimetre, sq. centimetre, =centimetre squared, =centimetres squared, square centimeter, sq centimeter, sq. centimeter, =centimeter squared, =centimeters squared, =sq cm, =square cm, =sq. cm, =cm squared | cm2 cm²
    mm2 | area | m2 | 1/1000000 | 0 | square millimetre, sq millimetre, sq. millimetre, =millimetre squared, =millimetres squared, square millimeter, sq millimeter, sq. millimeter, =millimeter squared, =millimeters squared, =sq mm, =square mm, =sq. mm, =mm squared | mm2 mm²
    har | area | m2 | 10000 | 0 | hectare | ha
    [acr] | area | m2 | 40468564224/10000000 | 0 | acre |
    [sft] | area | m2 | 9290304/100000000 | 0 | =square foot, =sq foot, =sq. foot, =square feet, =sq feet, =sq. feet, =sq ft, =sq. ft, =ft squared | ft2 ft² sqft
    [sin] | area | m2 | 64516/100000000 | 0 | =square inch, =sq inch, =sq. inch, =square inches, =sq inches, =sq. inches, =sq in, =sq. in, =in squared | in2 in²
    [syd] | area | m2 | 83612736/100000000 | 0 | square yard, sq yard, sq. yard, =yard squared, =yards squared, =sq yd, =sq. yd, =yd squared | yd2 yd²
    [smi] | area | m2 | 2589988110336/1000000 | 0 | square mile, sq mile, sq. mile, =mile squared, =miles squared, =sq mi, =sq. mi, =mi squared | mi2 mi²
    # Volume: US customary measures, NIST Handbook 44, appendix C
    uL | volume | m3 | 1/1000000000 | 0 | microlitre, microliter | ul uL µl µL μl μL
    mL | volume | m3 | 1/1000000 | 0 | millilitre, milliliter, =cubic centimetre, =cubic centimeter, =cubic centimetres, =cubic centimeters, =cu cm | ml mL mls cc cm3 cm³ ccm
    cL | volume | m3 | 1/100000 | 0 | centilitre, centiliter | cl cL
    dL | volume | m3 | 1/10000 | 0 | decilitre, deciliter | dl dL
    L | volume | m3 | 1/1000 | 0 | litre, liter | l L ltr ltrs
    hL | volume | m3 | 1/10 | 0 | hectolitre, hectoliter | hl hL
    kL | volume | m3 | 1 | 0 | kilolitre, kiloliter | kl kL
    ML | volume | m3 | 1000 | 0 | megalitre, megaliter | Ml ML
    m3 | volume | m3 | 1 | 0 | cubic metre, cubic meter, =cu m, =metres cubed, =meters cubed | m3 m³
    km3 | volume | m3 | 1000000000 | 0 | cubic kilometre, cubic kilometer | km3 km³
    mm3 | volume | m3 | 1/1000000000 | 0 | cubic millimetre, cubic millimeter | mm3 mm³
    [cft] | volume | m3 | 28316846592/1000000000000 | 0 | =cubic foot, =cubic feet, =cu ft, =cu. ft | ft3 ft³ cuft
    [cin] | volume | m3 | 16387064/1000000000000 | 0 | =cubic inch, =cubic inches, =cu in | in3
    [cyd] | volume | m3 | 764554857984/1000000000000 | 0 | cubic yard, cu yd |
    [gal] | volume | m3 | 3785411784/1000000000000 | 0 | gallon, US gallon, U.S. gallon | gal gals
    [pt] | volume | m3 | 473176473/1000000000000 | 0 | pint, US pint |
    [qt] | volume | m3 | 946352946/1000000000000 | 0 | quart, US quart | qt
    [cup] | volume | m3 | 2365882365/10000000000000 | 0 | !cup |
    [tbs] | volume | m3 | 1478676478125/100000000000000000 | 0 | tablespoon, tablespoonful | tbsp
    [tsp] | volume | m3 | 492892159375/100000000000000000 | 0 | teaspoon, teaspoonful | tsp
    [foz] | volume | m3 | 295735295625/10000000000000000 | 0 | fluid ounce, US fluid ounce, =fl oz, =fl. oz |
    [bbl] | volume | m3 | 158987294928/1000000000000 | 0 | barrel, =barrel of oil, =barrels of oil, =barrels of crude oil | bbl bbls
    [bsh] | volume | m3 | 3523907016688/100000000000000 | 0 | bushel, US bushel |
    [afl] | volume | m3 | 123348183754752/100000000000 | 0 | =acre-foot, =acre-feet |
    # Mass: international yard and pound agreement of 1959; CODATA 2018 for the dalton
    pg | mass | kg | 1/1000000000000000 | 0 | picogram, picogramme | pg
    ng | mass | kg | 1/1000000000000 | 0 | nanogram, nanogramme | ng
    ug | mass | kg | 1/1000000000 | 0 | microgram, microgramme | ug µg μg mcg
    mg | mass | kg | 1/1000000 | 0 | milligram, milligramme | mg mgs
    g | mass | kg | 1/1000 | 0 | gram, gramme | g gm gms gs
    kg | mass | kg | 1 | 0 | kilogram, kilogramme, kilo | kg kgs KG Kg
    t | mass | kg | 1000 | 0 | tonne, metric ton, metric tonne | t
    kt | mass | kg | 1000000 | 0 | kiloton, kilotonne | kt
    Mt | mass | kg | 1000000000 | 0 | megaton, megatonne | Mt
    Gt | mass | kg | 1000000000000 | 0 | gigaton, gigatonne | Gt
    [lb] | mass | kg | 45359237/100000000 | 0 | pound, =pound-mass | lb lbs
    [oz] | mass | kg | 28349523125/1000000000000 | 0 | ounce | oz ozs
    [ston] | mass | kg | 90718474/100000 | 0 | ton, short ton |
    [lton] | mass | kg | 10160469088/10000000 | 0 | long ton |
    [st] | mass | kg | 635029318/100000000 | 0 | =stone, =!stones |
    [ozt] | mass | kg | 311034768/10000000000 | 0 | troy ounce |
    [car] | mass | kg | 2/10000 | 0 | carat |
    [dr] | mass | kg | 17718451953125/10000000000000000 | 0 |  |
    [gr] | mass | kg | 6479891/100000000000 | 0 | !grain |
    [amu] | mass | kg | 166053906660/100000000000000000000000000000000000000 | 0 | dalton, =atomic mass unit, =atomic mass units |
    # Time: a mean Gregorian year of 365.2425 days, a month a twelfth of it
    s | time | s | 1 | 0 | second | sec secs s
    ns | time | s | 1/1000000000 | 0 | nanosecond | ns
    us | time | s | 1/1000000 | 0 | microsecond | us µs μs
    ms | time | s | 1/1000 | 0 | millisecond | ms msec msecs
    min | time | s | 60 | 0 | minute | min mins
    h | time | s | 3600 | 0 | hour | h hr hrs
    d | time | s | 86400 | 0 | day, business day, working day |
    wk | time | s | 604800 | 0 | week | wk wks
    [fortnight] | time | s | 1209600 | 0 | fortnight |
    mo | time | s | 2629746 | 0 | month | mo mos
    [quarter] | time | s | 7889238 | 0 |  |
    a | time | s | 31556952 | 0 | year, calendar year | yr yrs
    [decade] | time | s | 315569520 | 0 | decade |
    [century] | time | s | 3155695200 | 0 | =century, =centuries |
    [millennium] | time | s | 31556952000 | 0 | =millennium, =millennia, =millenniums |
    ka | time | s | 31556952000 | 0 |  | kyr
    Ma | time | s | 31556952000000 | 0 |  | myr Myr
    Ga | time | s | 31556952000000000 | 0 |  | gyr Gyr
    # Speed, flow and consumption
    m/s | speed | m/s | 1 | 0 |  |
    km/h | speed | m/s | 1000/3600 | 0 |  | kph kmh kmph KPH
    [mi]/h | speed | m/s | 44704/100000 | 0 |  | mph MPH
    [kn] | speed | m/s | 1852/3600 | 0 | knot | kn kts
    [ft]/s | speed | m/s | 3048/10000 | 0 |  | fps
    [mach] | speed | m/s | 3403/10 | 0 |  |
    [c] | speed | m/s | 299792458 | 0 | =times the speed of light |
    [bbl]/d | flow | m3/s | 158987294928/86400000000000000 | 0 | =b/d, =bbl/d | bpd
    [mi]/[gal] | fuel_economy | m/m3 | 1609344000000000/3785411784 | 0 |  | mpg MPG
    # Temperature
    K | temperature | K | 1 | 0 | kelvin, =degrees kelvin | K
    Cel | temperature | K | 1 | 27315/100 | =celsius, =degree celsius, =degrees celsius, =centigrade, =degrees centigrade, =degree centigrade, =deg celsius, =deg C, =degrees C, =degree C, =° celsius | ℃ ºC
    [degF] | temperature | K | 5/9 | 45967/180 | =fahrenheit, =degree fahrenheit, =degrees fahrenheit, =deg fahrenheit, =deg F, =degrees F, =degree F, =° fahrenheit | ℉ ºF
    [degR] | temperature | K | 5/9 | 0 | =degrees rankine |
    # Angle
    [deg] | angle | rad | 1745329251994329577/100000000000000000000 | 0 | degree, degree of arc, =deg, =deg. | °
    rad | angle | rad | 1 | 0 | radian | rad
    [arcmin] | angle | rad | 290888208665721596/1000000000000000000000 | 0 | arcminute, =minute of arc, =minutes of arc |
    [arcsec] | angle | rad | 4848136811095360/1000000000000000000000 | 0 | arcsecond, =second of arc, =seconds of arc |
    # Data: SI prefixes; IEC 80000-13 for the binary ones
    By | data | bit | 8 | 0 | byte | B
    bit | data | bit | 1 | 0 | bit | b
    kBy | data | bit | 8000 | 0 | kilobyte | kB KB
    kbit | data | bit | 1000 | 0 | kilobit | kb Kb kbit
    MBy | data | bit | 8000000 | 0 | megabyte | MB
    Mbit | data | bit | 1000000 | 0 | megabit | Mb Mbit
    GBy | data | bit | 8000000000 | 0 | gigabyte | GB
    Gbit | data | bit | 1000000000 | 0 | gigabit | Gb Gbit
    TBy | data | bit | 8000000000000 | 0 | terabyte | TB
    Tbit | data | bit | 1000000000000 | 0 | terabit | Tb Tbit
    PBy | data | bit | 8000000000000000 | 0 | petabyte | PB
    Pbit | data | bit | 1000000000000000 | 0 | petabit | Pb Pbit
    bit/s | data_rate | bit/s | 1 | 0 |  | bps
    kbit/s | data_rate | bit/s | 1000 | 0 |  | kbps Kbps
    Mbit/s | data_rate | bit/s | 1000000 | 0 |  | Mbps
    Gbit/s | data_rate | bit/s | 1000000000 | 0 |  | Gbps
    Tbit/s | data_rate | bit/s | 1000000000000 | 0 |  | Tbps
    Pbit/s | data_rate | bit/s | 1000000000000000 | 0 |  | Pbps
    KiBy | data | bit | 8192 | 0 | kibibyte | KiB
    MiBy | data | bit | 8388608 | 0 | mebibyte | MiB
    GiBy | data | bit | 8589934592 | 0 | gibibyte | GiB
    [MP] | compound | [px] | 1000000 | 0 | megapixel | MP
    [px] | compound | [px] | 1 | 0 | pixel | px
    # Frequency
    mHz | frequency | Hz | 1/1000 | 0 | =millihertz | mHz
    Hz | frequency | Hz | 1 | 0 | =hertz | Hz
    kHz | frequency | Hz | 1000 | 0 | =kilohertz | kHz khz
    MHz | frequency | Hz | 1000000 | 0 | =megahertz | MHz Mhz
    GHz | frequency | Hz | 1000000000 | 0 | =gigahertz | GHz Ghz
    THz | frequency | Hz | 1000000000000 | 0 | =terahertz | THz Thz
    [rpm] | frequency | Hz | 1/60 | 0 | =revolution per minute, =revolutions per minute | rpm RPM
    # Power, energy, pressure and force: CODATA 2018 for the electronvolt; thermochemical calorie; IT British thermal unit
    nW | power | W | 1/1000000000 | 0 | nanowatt | nW
    uW | power | W | 1/1000000 | 0 | microwatt | uW µW μW
    mW | power | W | 1/1000 | 0 | milliwatt | mW
    W | power | W | 1 | 0 | watt | W
    kW | power | W | 1000 | 0 | kilowatt | kW
    MW | power | W | 1000000 | 0 | megawatt | MW
    GW | power | W | 1000000000 | 0 | gigawatt | GW
    TW | power | W | 1000000000000 | 0 | terawatt | TW
    [HP] | power | W | 74569987158227022/100000000000000 | 0 | =horsepower, =brake horsepower, =metric horsepower | hp bhp HP
    nJ | energy | J | 1/1000000000 | 0 | nanojoule | nJ
    uJ | energy | J | 1/1000000 | 0 | microjoule | uJ µJ μJ
    mJ | energy | J | 1/1000 | 0 | millijoule | mJ
    J | energy | J | 1 | 0 | joule | J
    kJ | energy | J | 1000 | 0 | kilojoule | kJ
    MJ | energy | J | 1000000 | 0 | megajoule | MJ
    GJ | energy | J | 1000000000 | 0 | gigajoule | GJ
    TJ | energy | J | 1000000000000 | 0 | terajoule | TJ
    meV | energy | J | 1602176634/10000000000000000000000000000000 | 0 | millielectronvolt, millielectron-volt | meV
    eV | energy | J | 1602176634/10000000000000000000000000000 | 0 | electronvolt, electron-volt | eV
    keV | energy | J | 1602176634/10000000000000000000000000 | 0 | kiloelectronvolt, kiloelectron-volt | keV
    MeV | energy | J | 1602176634/10000000000000000000000 | 0 | megaelectronvolt, megaelectron-volt | MeV
    GeV | energy | J | 1602176634/10000000000000000000 | 0 | gigaelectronvolt, gigaelectron-volt | GeV
    TeV | energy | J | 1602176634/10000000000000000 | 0 | teraelectronvolt, teraelectron-volt | TeV
    W.h | energy | J | 3600 | 0 | watt-hour, watthour | Wh
    kW.h | energy | J | 3600000 | 0 | kilowatt-hour, kilowatthour | kWh KWh kwh KWH
    MW.h | energy | J | 3600000000 | 0 | megawatt-hour, megawatthour | MWh MWH
    GW.h | energy | J | 3600000000000 | 0 | gigawatt-hour, gigawatthour | GWh GWH
    TW.h | energy | J | 3600000000000000 | 0 | terawatt-hour, terawatthour | TWh TWH
    cal | energy | J | 4184/1000 | 0 | calorie, !cal |
    kcal | energy | J | 4184 | 0 | kilocalorie | kcal
    [Btu] | energy | J | 105505585262/100000000 | 0 | british thermal unit | btu BTU Btu BTUs
    [MMBtu] | energy | J | 1055055852620000/1000000 | 0 | =million british thermal units, =mega british thermal units | mmbtu mmBtu MMBtu MMBTU
    [therm] | energy | J | 10550558526200/100000 | 0 | therm |
    mPa | pressure | Pa | 1/1000 | 0 | millipascal | mPa
    Pa | pressure | Pa | 1 | 0 | pascal | Pa
    kPa | pressure | Pa | 1000 | 0 | kilopascal | kPa
    MPa | pressure | Pa | 1000000 | 0 | megapascal | MPa
    GPa | pressure | Pa | 1000000000 | 0 | gigapascal | GPa
    [psi] | pressure | Pa | 6894757293168/1000000000 | 0 | =pound per square inch, =pounds per square inch | psi PSI
    [ksi] | pressure | Pa | 6894757293168/1000000 | 0 | =kilopound per square inch, =kilopounds per square inch | ksi
    bar | pressure | Pa | 100000 | 0 | !bar |
    mbar | pressure | Pa | 100 | 0 | millibar | mbar mb
    atm | pressure | Pa | 101325 | 0 | !atmosphere, standard atmosphere | atm
    [mmHg] | pressure | Pa | 133322387415/1000000000 | 0 | =millimetre of mercury, =millimeter of mercury, =millimetres of mercury, =millimeters of mercury, torr | mmHg
    pN | force | N | 1/1000000000000 | 0 | piconewton | pN
    nN | force | N | 1/1000000000 | 0 | nanonewton | nN
    uN | force | N | 1/1000000 | 0 | micronewton | uN µN μN
    mN | force | N | 1/1000 | 0 | millinewton | mN
    N | force | N | 1 | 0 | newton | N
    kN | force | N | 1000 | 0 | kilonewton | kN
    MN | force | N | 1000000 | 0 | meganewton | MN
    [lbf] | force | N | 44482216152605/10000000000000 | 0 | =pound-force, =pounds-force | lbf
    N.m | torque | N.m | 1 | 0 | newton-metre, newton-meter | Nm
    [lb].[ft] | torque | N.m | 13558179483314004/10000000000000000 | 0 | =pound-foot, =pound-feet, =foot-pound, =foot-pounds, =lb-ft, =pound-feet of torque, =lb-ft of torque |
    # Electricity and magnetism
    uV | voltage | V | 1/1000000 | 0 | microvolt | uV µV μV
    mV | voltage | V | 1/1000 | 0 | millivolt | mV
    V | voltage | V | 1 | 0 | volt | V
    kV | voltage | V | 1000 | 0 | kilovolt | kV
    MV | voltage | V | 1000000 | 0 | megavolt | MV
    nA | current | A | 1/1000000000 | 0 | nanoampere, nanoamp | nA
    uA | current | A | 1/1000000 | 0 | microampere, microamp | uA µA μA
    mA | current | A | 1/1000 | 0 | milliampere, milliamp | mA
    A | current | A | 1 | 0 | ampere, amp | A
    kA | current | A | 1000 | 0 | kiloampere, kiloamp | kA
    mOhm | resistance | Ohm | 1/1000 | 0 | milliohm | mΩ mΩ
    Ohm | resistance | Ohm | 1 | 0 | ohm | Ω Ω
    kOhm | resistance | Ohm | 1000 | 0 | kiloohm | kΩ kΩ
    MOhm | resistance | Ohm | 1000000 | 0 | megaohm | MΩ MΩ
    pF | capacitance | F | 1/1000000000000 | 0 | picofarad | pF
    nF | capacitance | F | 1/1000000000 | 0 | nanofarad | nF
    uF | capacitance | F | 1/1000000 | 0 | microfarad | uF µF μF
    mF | capacitance | F | 1/1000 | 0 | millifarad | mF
    F | capacitance | F | 1 | 0 | farad | F
    uC | charge | C | 1/1000000 | 0 | microcoulomb | uC µC μC
    mC | charge | C | 1/1000 | 0 | millicoulomb | mC
    C | charge | C | 1 | 0 | coulomb | C
    mA.h | charge | C | 36/10 | 0 | milliampere-hour, milliamp-hour | mAh
    A.h | charge | C | 3600 | 0 | ampere-hour, amp-hour | Ah
    uT | magnetism | T | 1/1000000 | 0 | microtesla | uT µT μT
    mT | magnetism | T | 1/1000 | 0 | millitesla | mT
    T | magnetism | T | 1 | 0 | !tesla | T
    # Chemistry, radiation and light
    nmol | amount | mol | 1/1000000000 | 0 | nanomole | nmol
    umol | amount | mol | 1/1000000 | 0 | micromole | umol µmol μmol
    mmol | amount | mol | 1/1000 | 0 | millimole | mmol
    mol | amount | mol | 1 | 0 | mole | mol
    nM | concentration | mol/m3 | 1/1000000 | 0 | =nanomolar | nM
    uM | concentration | mol/m3 | 1/1000 | 0 | =micromolar | uM µM μM
    mM | concentration | mol/m3 | 1 | 0 | =millimolar | mM
    M | concentration | mol/m3 | 1000 | 0 | =molar | M
    Bq | radioactivity | Bq | 1 | 0 | becquerel | Bq
    kBq | radioactivity | Bq | 1000 | 0 | kilobecquerel | kBq
    MBq | radioactivity | Bq | 1000000 | 0 | megabecquerel | MBq
    GBq | radioactivity | Bq | 1000000000 | 0 | gigabecquerel | GBq
    TBq | radioactivity | Bq | 1000000000000 | 0 | terabecquerel | TBq
    uSv | dose | Sv | 1/1000000 | 0 | microsievert | uSv µSv μSv
    mSv | dose | Sv | 1/1000 | 0 | millisievert | mSv
    Sv | dose | Sv | 1 | 0 | sievert | Sv
    mGy | dose | Gy | 1/1000 | 0 | milligray | mGy
    Gy | dose | Gy | 1 | 0 | !gray | Gy
    cd | luminosity | cd | 1 | 0 | candela | cd
    lm | luminosity | lm | 1 | 0 | lumen | lm
    lx | luminosity | lx | 1 | 0 | =lux | lx
    dB | compound | dB | 1 | 0 | decibel | dB
    [R] | compound | [R] | 1 | 0 | roentgen, röntgen |
    [pH] | compound | [pH] | 1 | 0 |  |
    [Mw] | compound | [Mw] | 1 | 0 |  |
    """
}
