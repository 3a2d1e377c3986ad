"""Names of the field that everybody knows and that name no person: never taken for one.

Only words that look like a name are held against them; a name of the key list is found even
when a town is called the same.
"""

PUBLIC_NAMES = """
Inspectie Gezondheidszorg en Jeugd, Inspectie Justitie en Veiligheid, Veilig Thuis,
Raad voor de Kinderbescherming, Jeugdbescherming, Jeugdreclassering, Centrum voor Jeugd en Gezin,
Juridisch Loket, Keurmerkinstituut, Kinderombudsman, Jeugdstem, Jeugdautoriteit,
Vereniging van Nederlandse Gemeenten, Rijk, Rijksoverheid, Politie, Openbaar Ministerie, Halt,
Rechtbank, Gerechtshof, Hoge Raad, Leger des Heils, Stichting, Gemeente, Provincie, Hogeschool,
Universiteit, Wijkteam, Jeugdteam, Zorg, Sociaal Domein
Jeugdwet, Burgerlijk Wetboek, Wet, Besluit, Regeling, Richtlijn, Kwaliteitskader, Normenkader,
Verdrag, Handelingsperspectief, Toekomstscenario, Algemene Verordening Gegevensbescherming,
Beroepscode, Meldcode, Kwaliteitsregister Jeugd
Signs of Safety, Eigen Kracht, Triple P, Familiegroepsplan, Landelijk Instrumentarium,
Vlaggensysteem, Excel, Word, Outlook, Teams, WhatsApp, Signal, Zivver
Nederland, Nederlands, Nederlandse, Fries, Friese, Engels, Engelse, Duits, Duitse, Franse,
Arabisch, Arabische, Turks, Turkse, Pools, Poolse, Tigrinya, Oekraïens, Papiaments, Spaans, Somali,
Europa, Europese
Kerst, Pasen, Pinksteren, Sinterklaas, Ramadan, Suikerfeest, Koningsdag
Groningen, Friesland, Drenthe, Overijssel, Flevoland, Gelderland, Utrecht, Holland, Zeeland,
Brabant, Limburg, Twente, Salland, Achterhoek, Veluwe, Betuwe, Randstad, Kennemerland, Veenkoloniën,
Waddeneilanden, Midden, Oost, Zuid, West, Noordoost, Noordwest, Zuidoost, Zuidwest
Amsterdam, Rotterdam, Den Haag, Eindhoven, Tilburg, Almere, Breda, Nijmegen, Apeldoorn, Arnhem,
Haarlem, Enschede, Amersfoort, Zaanstad, Den Bosch, Zwolle, Leiden, Leeuwarden, Maastricht,
Dordrecht, Zoetermeer, Ede, Alkmaar, Emmen, Delft, Venlo, Deventer, Sittard, Helmond, Hilversum,
Heerlen, Oss, Lelystad, Hengelo, Almelo, Roosendaal, Gouda, Schiedam, Vlaardingen, Assen,
Hoogeveen, Meppel, Veendam, Stadskanaal, Delfzijl, Appingedam, Drachten, Sneek, Heerenveen,
Terneuzen, Middelburg, Vlissingen, Goes, Roermond, Weert, Doetinchem, Zutphen, Tiel, Nieuwegein,
Hoorn, Purmerend, Harderwijk, Noordenveld, Westerkwartier, Midden-Groningen, Oldambt, Tynaarlo
"""
