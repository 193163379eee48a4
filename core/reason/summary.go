package reason

// summaryPhrases name short forms of the story that stand beside it: what they say, the
// story says as well.
var summaryPhrases = [...]phraseRule{
	{
		// The line over a summary that a machine has made of the story.
		Name: "duplicate-machine", Reason: Duplicate, Where: whole, Sure: true, Head: true, Slack: 1,
		Phrases: `
en ai .. summary | ai summarized | summary .. ai | summarized by ai | summarised by ai | key takeaways .. ai | ai overview
de ki .. zusammenfassung | zusammenfassung .. ki | von ki zusammengefasst
fr résumé .. ia
es resumen .. ia
it riassunto .. ai | sintesi .. ai
pt resumo .. ia
nl ai samenvatting | samenvatting .. ai
pl podsumowanie .. ai | streszczenie .. ai
sv ai sammanfattning | sammanfattning .. ai
no ki oppsummering | oppsummering .. ki | oppsummert av ki | oppsummert av ai
da ai resumé
tr yapay zeka .. özeti
ru пересказ .. ии | пересказ нейросети
ja ai .. 要約
zh ai .. 摘要
ko ai .. 요약
ar ملخص .. الاصطناعي
`,
	},
	{
		// Stands over the points of the story in brief; the words for news in brief are not among them.
		Name: "duplicate-summary", Reason: Duplicate, Where: whole, Head: true,
		Phrases: `
en summary | quick summary | key points | key takeaways | at a glance | tl dr
de zusammenfassung | das wichtigste in kürze | auf einen blick
fr résumé | l'essentiel | points clés
es resumen | en resumen | puntos clave
it riassunto | in sintesi | punti chiave
pt resumo | pontos chave
nl samenvatting | in het kort
pl w skrócie | streszczenie
sv sammanfattning
no kortversjonen | oppsummering
da kort fortalt
tr özet | haberin özeti
ru кратко | главное за минуту
ja 要約 | この記事のポイント
zh 摘要 | 要点
ko 요약 | 기사 요약
ar ملخص | أبرز النقاط
`,
	},
}
