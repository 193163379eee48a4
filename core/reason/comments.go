package reason

// commentPhrases name what belongs to the readers' comments: the section, its
// form, and the wall in front of it.
var commentPhrases = [...]phraseRule{
	{
		// A wall before the comments keeps nobody from reading, so it is no paywall.
		Name: "comments-login", Reason: Comments, Where: within, Sure: true, Max: 40,
		Phrases: `
en log in to comment | logged in to comment | sign in to comment | must be logged in to .. comment | log in or register to post comments | to leave a comment | to post a comment | join the conversation | join the discussion | be the first to comment | your email address will not be published | required fields are marked | comments are closed | commenting is closed | comments are moderated | your comment is awaiting | what do you think | tell us what you think | have your say | cancel reply | notify me of new | notify me of follow up | browser for the next time i comment | send us your feedback | comments powered by | comment below | comments below | comment section | other commenters
de um zu kommentieren | um einen kommentar | kommentar abzugeben | kommentar abgeben | kommentar schreiben | jetzt kommentieren | diskutieren sie mit | diskutiere mit | schreiben sie .. kommentar | schreib .. kommentar | ihre meinung | was denken sie | was meinen sie | e mail adresse wird nicht veröffentlicht | erforderliche felder sind | kommentare sind geschlossen | kommentarfunktion | antwort abbrechen | feedback zu diesem artikel | leserbrief schreiben | netiquette | dass ihre kommentare | in den kommentaren
fr pour commenter | laisser un commentaire | laissez un commentaire | ajouter un commentaire | réagir à cet article | votre adresse e mail ne sera pas publiée | connectez vous pour réagir | soyez le premier à | annuler la réponse | les commentaires sont fermés | rejoignez la conversation | en commentaire
es para comentar | deja un comentario | dejar un comentario | deja una respuesta | escribe un comentario | añadir comentario | tu dirección de correo electrónico no será publicada | únete a la conversación | cancelar respuesta | normas de participación | comentarios cerrados | en los comentarios
it per commentare | lascia un commento | scrivi un commento | aggiungi un commento | il tuo indirizzo email non sarà pubblicato | annulla risposta | commenti chiusi | nei commenti
pt deixe um comentário | deixe uma resposta | deixar comentário | escreva um comentário | o seu endereço de e mail não será publicado | cancelar resposta | participe da conversa | nos comentários
nl om te reageren | geef een reactie | laat een reactie achter | plaats een reactie | reageer op dit | je e mailadres wordt niet | reactie annuleren | praat mee
pl aby dodać komentarz | dodaj komentarz | napisz komentarz | zostaw komentarz | skomentuj | twój adres e mail nie zostanie | anuluj odpowiedź | zaloguj się aby komentować | dołącz do dyskusji
sv för att kommentera | lämna en kommentar | skriv en kommentar | kommentera artikeln | din e postadress kommer inte | avbryt svar | delta i diskussionen
no for å kommentere | legg igjen en kommentar | legg inn en kommentar | din e postadresse vil ikke | delta i debatten | hva mener du
da for at kommentere | efterlad en kommentar | deltag i debatten | din e mailadresse vil ikke | annuller svar
tr yorum yapmak için | yorum yaz | yorum yap | yorumunuzu yazın | bir yorum bırakın | cevap yazın | e posta adresiniz yayınlanmayacak | ilk yorumu | yanıtı iptal et
ru оставить комментарий | добавить комментарий | написать комментарий | ваш e mail не будет опубликован | отменить ответ | войдите чтобы комментировать | обсудить | добавить отзыв | оставить отзыв
ja コメントを書く | コメントを投稿 | コメントする | コメントを残す | メールアドレスが公開されることはありません | コメントをどうぞ | ご意見
zh 发表评论 | 發表評論 | 發表回覆 | 写评论 | 我来说两句 | 您的电子邮箱地址不会被公开 | 登录后评论 | 留言板
ko 댓글을 입력 | 댓글 쓰기 | 댓글쓰기 | 댓글 남기기 | 댓글을 남겨 | 로그인 후 댓글 | 의견을 남겨
ar اترك تعليقا | أضف تعليقا | اكتب تعليقا | أضف تعليق | شارك برأيك | إلغاء الرد | لن يتم نشر عنوان بريدك
`,
	},
	{
		// The section's heading, its counter, and its buttons.
		Name: "comments-label", Reason: Comments, Where: whole, Head: true,
		Phrases: `
en comments | comment | view comments | show comments | read comments | all comments | load more comments | load comments | hide comments | see all comments | leave a comment | leave a reply | leave a response | post a comment | post comment | post your comment | add a comment | add comment | add your comment | write a comment | submit comment | reply | replies | reply to this comment | report comment | newest first | oldest first | most liked | top comments | latest comments | no comments | no comments yet | reader comments | conversation | discussion | reactions | upvote | downvote | your comment
de kommentare | kommentar | kommentieren | kommentare anzeigen | kommentare lesen | alle kommentare | kommentare laden | weitere kommentare | mehr kommentare | leserkommentare | diskussion | forum | antworten | antwort | auf kommentar antworten | kommentar melden | keine kommentare | schreibe einen kommentar | schreiben sie einen kommentar | kommentar senden | ihr kommentar | dein kommentar | beitrag melden | leserbriefe | debatte
fr commentaires | commentaire | voir les commentaires | lire les commentaires | commenter | répondre | vos réactions | tous les commentaires | aucun commentaire
es comentarios | comentario | ver comentarios | comentar | responder | mostrar comentarios | sin comentarios | todos los comentarios | comenta
it commenti | commento | commenta | vedi i commenti | leggi i commenti | rispondi | nessun commento | tutti i commenti
pt comente | sem comentários | todos os comentários | nenhum comentário
nl reacties | reactie | reageer | reageren | bekijk reacties | alle reacties | beantwoorden | geen reacties
pl komentarze | komentarz | odpowiedz | zobacz komentarze | wszystkie komentarze | pokaż komentarze | brak komentarzy | dyskusja
sv kommentarer | kommentera | svara | visa kommentarer | läs kommentarer | inga kommentarer
no kommenter | svar | vis kommentarer | ingen kommentarer | kommentarfelt
fi kommentit | kommentoi | vastaa
tr yorumlar | yorum | yanıtla | cevapla | tüm yorumlar | yorumları gör | yorum gönder
ru комментарии | комментарий | комментировать | ответить | все комментарии | комментариев | комментариев нет | показать комментарии
uk коментарі | коментувати | відповісти
ja コメント | コメント一覧 | コメントを見る | 返信 | 返信する | コメント欄 | みんなのコメント
zh 评论 | 評論 | 回复 | 回覆 | 全部评论 | 查看评论 | 网友评论 | 留言 | 跟帖
ko 댓글 | 댓글보기 | 전체 댓글 | 답글 | 댓글 더보기 | 의견 | 댓글 보기
ar تعليقات | التعليقات | تعليق | رد | الرد | عرض التعليقات | جميع التعليقات
he תגובות | תגובה | הוסף תגובה | הגב
hi टिप्पणियाँ | टिप्पणी | कमेंट
id komentar | balas | tulis komentar
`,
	},
	{
		// How many comments there are on the story, whose headline follows.
		Name: "comments-count", Reason: Comments, Where: begin, Sure: true, More: true, Max: 40,
		Phrases: `
en responses to | thoughts on | comments on
`,
	},
}
