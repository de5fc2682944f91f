package main

// sort is queries of one sort.
type sort struct {
	name    string
	queries []string
}

// queries are drawn from what diplomats commonly speak of, from rare words to the commonest.
func queries() []sort {
	return []sort{
		{"English words", []string{
			"semiconductors", "ceasefire", "the president", "security", "vaccines", "denuclearization", "supply chain resilience",
			"climate finance", "cooperation", "commitment to democracy", "export controls", "human rights", "undersea cables",
			"debt relief for poor countries", "meeting with the prime minister", "semicond*", "sanctions OR tariffs", "energy -nuclear",
		}},
		{"English phrases", []string{
			`"joint statement"`, `"rule of law"`, `"free and open Indo-Pacific"`, `"United States and Japan"`, `"national security advisor"`,
			`"territorial integrity"`, `"the President of the United States"`, `"working group"`,
		}},
		{"filters", []string{
			"polity:JPN semiconductors", "kind:commitment climate", "kind:meeting polity:KOR", "between:USA,JPN security", "person:Kishida",
			"from:2021-06 to:2021-12 summit", "topic:trade tariffs", "kind:mechanism", "kind:commitment from:2022 security cooperation", "polity:UKR assistance",
		}},
		{"Japanese", []string{"首脳会談", "安全保障", "日本", "共同声明", "polity:日本 climate", "経済 協力", "外相"}},
		{"Korean", []string{"정상회담", "안보", "한국", "공동성명", "polity:대한민국 security", "경제 협력", "외교부 장관"}},
	}
}
