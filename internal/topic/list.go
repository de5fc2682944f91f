package topic

// list is the list of topics. A pattern is one or more whole words in lower case; "*" ends a word that may go on.
// A hyphen is a space: "counter terror*" finds "counter-terrorism".
var list = []Topic{
	{
		"economy", "economic policy", 1, "economic",
		"econom*|macroeconom*|inflation|fiscal|budget*|monetary|gdp|growth|recession|prosperity|prosperous",
	},
	{
		"economy/resilience", "economic security", 1, "economic",
		"economic security|economic coercion|economic resilience|supply chain*|supply chains|critical mineral*|rare earth*|stockpil*",
	},

	{
		"rights", "rights and freedoms", 2, "rights_freedoms",
		"civil rights|freedom of expression|press freedom|free press|discriminat*|equality|indigenous",
	},
	{
		"rights/gender", "women and gender", 202, "gender",
		"gender|women|womens|woman|girl|girls",
	},

	{
		"health", "health", 3, "disease",
		"health|healthcare|medic*|hospital*|ambulance*|cancer|vaccin*|pharmaceutic*|mental health|suicide*|suicide prevention",
	},
	{
		"health/pandemics", "pandemics", 331, "disease",
		"pandemic*|covid|epidemic*|outbreak*|infectious|antimicrobial",
	},

	{
		"agriculture", "agriculture and food", 4, "human_security",
		"agricultur*|agri|farm|farms|farmer*|farming|food|crop*|beef|dairy|rice|grain*|wheat|fertili*",
	},
	{
		"agriculture/fisheries", "fisheries", 408, "resource",
		"fish|fisher*|fishing|seafood|aquaculture",
	},

	{
		"labor", "work and employment", 5, "economic",
		"labor|labour|employ*|workforce|jobs|worker*|trade union*|minimum wage*|working holiday*",
	},
	{
		"education", "education", 6, "culture",
		"educat*|school*|universit*|student*|scholar*|colombo plan|language teach*|academic*",
	},

	{
		"environment", "environment", 7, "enviro_disaster",
		"environment*|pollut*|biodivers*|species|forest*|deforest*|plastic|conservation|ocean health",
	},
	{
		"environment/climate", "climate change", 705, "enviro_disaster",
		"climat*|emission*|carbon|decarboni*|greenhouse|net zero|paris agreement*|global warming",
	},

	{
		"energy", "energy", 8, "resource",
		"energy|electric*|oil|gas|lng|coal|pipeline*|power grid*|hydrogen|batter*",
	},
	{
		"energy/nuclear", "nuclear energy", 801, "resource",
		"nuclear energy|nuclear power|civil nuclear|small modular reactor*|nuclear reactor*|nuclear safety|fukushima",
	},
	{
		"energy/renewables", "clean energy", 806, "resource",
		"renewable*|clean energy|solar|wind power|wind farm*|offshore wind|green energy|energy transition",
	},

	{
		"migration", "migration and visas", 9, "migration",
		"migra*|immigra*|refugee*|asylum|visa|visas|displaced|people smuggl*",
	},

	{
		"transport", "transport", 10, "economic",
		"transport*|railway*|rail|highway*|road|roads|logistic*",
	},
	{
		"transport/aviation", "aviation", 1003, "economic",
		"aviation|airline*|airport*|flights|air route*|air service*|open skies",
	},
	{
		"transport/shipping", "shipping", 1007, "economic",
		"shipping|ship|ships|shipbuild*|port|ports|sea route*|shipping route*|ferry|ferries|arctic",
	},
	{
		"transport/infrastructure", "infrastructure", 1010, "economic",
		"infrastruct*",
	},

	{
		"justice", "law and crime", 12, "legal",
		"crime*|criminal*|police|policing|law enforcement|extradit*|corrupt*|trafficking|money launder*|judicia*",
	},
	{
		"justice/drugs", "illicit drugs", 1203, "crime_drugs",
		"narcotic*|drug trafficking|illicit drug*|illegal drug*|fentanyl|drug|drugs",
	},

	{
		"welfare", "social policy", 13, "human_security",
		"social issue*|social challenge*|social welfare|pension*|poverty|inequalit*|childcare|child care|social protection|social issues",
	},
	{
		"welfare/population", "population and ageing", 1303, "human_security",
		"aging|ageing|birth rate*|birthrate*|low birth*|declining birth*|shrinking population*|demograph*|elderly|population decline|depopulat*",
	},

	{
		"community", "housing and regions", 14, "human_security",
		"housing|urban*|rural*|regional revitali*|rural revitali*|overconcentrat*|revitali*|sister cit*|twinning|smart cit*",
	},

	{
		"business", "business and finance", 15, "economic",
		"business*|bank|banks|banking|financ*|stock market*|insurance|startup*|start ups|entrepreneur*|private sector|small and medium",
	},
	{
		"business/disasters", "disaster relief", 1523, "enviro_disaster",
		"disaster*|earthquake*|tsunami*|typhoon*|flood*|wildfire*|bushfire*|emergency response|disaster relief|disaster risk*|disaster prevention|disaster management",
	},
	{
		"business/tourism", "tourism", 1524, "culture",
		"touris*|travel*|holidaymaker*",
	},
	{
		"business/property", "intellectual property", 1522, "economic",
		"intellectual property|copyright*|patent*|trademark*",
	},

	{
		"security", "security and defence", 16, "military",
		"secur*|defen*|militar*|deter*|arms|weapon*|troop*|navy|naval|air force|army|armed forces|joint exercise*|exercises|missile*|submarine*|patrol*|peace and stability|hypersonic|interceptor*|disinformation|foreign interference",
	},
	{
		"security/alliances", "alliances", 1602, "military",
		"allianc*|treaty all*|extended deterrence|mutual defen*|forward deployed|command and control",
	},
	{
		"security/intelligence", "intelligence", 1603, "intelligence",
		"intelligence shar*|intelligence cooperation|intelligence information|classified information|military information",
	},
	{
		"security/nuclear", "denuclearisation and arms control", 1605, "cbrn",
		"denuclear*|nuclear weapon*|nuclear arms|nuclear arsenal*|nonproliferat*|non proliferat*|proliferat*|arms control|disarm*|weapons of mass|nuclear test*|nuclear program*|nuclear threat*|nuclear ambition*|ballistic missile*|chemical weapon*",
	},
	{
		"security/maritime", "maritime security", 1619, "military",
		"maritime|coast guard*|freedom of navigation|south china sea|east china sea|sea lane*|overflight|law of the sea",
	},
	{
		"security/cyber", "cyber security", 1619, "cyber",
		"cyber*|ransomware|hacking|hackers",
	},

	{
		"technology", "science and technology", 17, "resource",
		"scien*|technolog*|research|innovat*|biotech*|quantum",
	},
	{
		"technology/space", "space", 1701, "resource",
		"space|satellite*|lunar|moon landing|astronaut*|rocket*",
	},
	{
		"technology/ai", "computing and AI", 1709, "resource",
		"artificial intelligence|ai|semiconductor*|chip|chips|comput*|digital*|data flow*|algorithm*",
	},
	{
		"technology/telecoms", "telecommunications", 1706, "resource",
		"telecom*|broadband|undersea cable*|submarine cable*|subsea cable*|5g|6g|open ran",
	},

	{
		"trade", "trade", 18, "economic",
		"trade|trading|commerc*|wto|world trade organi*|market access",
	},
	{
		"trade/agreements", "trade agreements", 1802, "economic",
		"free trade|trade agreement*|economic partnership agreement*|partnership agreement|trade deal*|trade pact*|rcep|cptpp|trans pacific partnership",
	},
	{
		"trade/exports", "exports and export controls", 1803, "economic",
		"export*|export control*|imports|imported|importing|importer*",
	},
	{
		"trade/investment", "investment", 1804, "economic",
		"invest|investing|investment*|investor*",
	},
	{
		"trade/tariffs", "tariffs", 1807, "economic",
		"tariff*|duty free|customs|anti dumping|quota*",
	},
	{
		"trade/currency", "exchange rates", 1808, "economic",
		"exchange rate*|currency|currencies|swap line*|currency swap*",
	},

	{
		"diplomacy", "diplomacy", 19, "diplomatic",
		"diplom*|bilateral*|relations|dialogue*|consult*|summit*|foreign minist*|foreign affairs|foreign policy|partnership|friendship|trilateral*|neighbo*|ties|goodwill|visit|visits|meeting|meetings|meet again|meet next|talks|hotline*|cooperat*|contacts|working group*",
	},
	{
		"diplomacy/visits", "exchange of visits", 1929, "diplomatic",
		"reciprocal visit*|shuttle diplomacy|exchange of visits|exchange visits|mutual visits|visits by|visit by|state visit*|official visit*",
	},
	{
		"diplomacy/development", "development aid", 1901, "humanitarian",
		"foreign aid|development assistance|development cooperation|development aid|developing countr*|international development|sustainable development|development finance",
	},
	{
		"diplomacy/humanitarian", "humanitarian help", 1901, "humanitarian",
		"humanitarian*",
	},
	{
		"diplomacy/rights", "human rights", 1925, "human_rights",
		"human rights|abduct*|abductee*|detainee*|separated famil*|prisoners of war|unrepatriated",
	},
	{
		"diplomacy/organisations", "international organisations", 1926, "diplomatic",
		"united nations|security council|asean|g7|g20|apec|multilateral*|nato|european union|international organi*|east asia summit",
	},
	{
		"diplomacy/terrorism", "terrorism", 1927, "terrorism",
		"terror*|counter terror*|counterterror*|extremis*",
	},
	{
		"diplomacy/order", "international order", 1900, "legal",
		"rule of law|rules based|international order|international law|territorial integrity|sovereign*|free and open|status quo",
	},
	{
		"diplomacy/sanctions", "sanctions", 1900, "legal",
		"sanction*|embargo*",
	},
	{
		"diplomacy/peace", "conflicts and peace", 1921, "peacekeeping",
		"ceasefire*|peace treaty|peace talks|peace process|peacekeep*|war in|war against|aggression|reunification|unification",
	},

	{
		"government", "government", 20, "government",
		"government efficien*|civil service|public administration|election monitoring|good governance|elections",
	},
	{
		"lands", "water and territory", 21, "resource",
		"water resource*|river*|territorial dispute*|territorial issue*|border demarcation|maritime boundar*|boundary|boundaries",
	},
	{
		"culture", "culture and exchange", 23, "culture",
		"cultur*|sociocultur*|sport|sports|olympic*|arts|museum*|people to people|youth|exchange program*|cultural exchange*",
	},
	{
		"culture/history", "history", 23, "historical",
		"colonial*|wartime|comfort women|forced labor|forced labour|historical grievance*|historical issue*|history|apolog*",
	},
}
