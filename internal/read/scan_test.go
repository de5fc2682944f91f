package read_test

import "testing"

func TestNamesThatHoldAPolity(t *testing.T) {
	checkMentions(t, []mentionCase{
		{"a state, a sea, a newspaper", "polity", "Estonia saw storms in New Mexico, in NEW JERSEY and on the South China Sea, the Washington Post wrote.", []string{"polity: Estonia = EST"}},
		{"people at home elsewhere", "polity", "Estonia greeted leaders of the Cuban American community and Latvian-Canadians.", []string{"polity: Estonia = EST"}},
		{"two at once", "polity", "Latvian-American relations and Estonian-Canadian trade grew.", []string{"polity: Latvian = LVA", "polity: American = USA", "polity: Estonian = EST", "polity: Canadian = CAN"}},
		{"a given name behind an office", "polity person", "Foreign Minister Israel Tamm met Acting Secretary Chad Berg of Estonia.", []string{"person: Israel Tamm", "person: Chad Berg", "polity: Estonia = EST"}},
		{"a family name behind an honorific", "polity person", "Mr. Jordan Saar left Estonia. Then Mr. Jordan spoke.", []string{"person: Jordan Saar", "polity: Estonia = EST", "person: Jordan = Jordan Saar"}},
		{"a polity behind an office", "polity person", "President Israel visit: the Prime Minister of Israel received President Jaan Saar of Estonia.", []string{"polity: Israel = ISR", "polity: Israel = ISR", "person: Jaan Saar", "polity: Estonia = EST"}},
	})
}
