using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>The words by which people head the columns of proposals, in Arabic, French and English.</summary>
internal static class ColumnSynonyms
{
    private const int LongestHeader = 90;

    private static readonly Dictionary<ProposalField, string> Words = new()
    {
        [ProposalField.Number] = "رقم|ر.ت|الرقم الترتيبي|ترتيب|رت|رقم المقترح|تسلسل|numéro|num|n°|n|no|nº|#|id|réf|référence|identifiant|number|nr|ref|reference|serial",
        [ProposalField.Title] = "عنوان|عنوان المقترح|عنوان الفكرة|عنوان المبادرة|موضوع المقترح|موضوع|الموضوع|titre|intitulé|intitulé de la proposition|objet|title|heading|subject|proposal title",
        [ProposalField.Text] = "مقترح|المقترحات|نص المقترح|نص|وصف|وصف المقترح|تفاصيل|تفاصيل المقترح|مضمون|مضمون المقترح|محتوى|شرح|فكرة|الأفكار|الحلول المقترحة|proposition|propositions|texte|description|détail|détails|contenu|idée|idées|suggestion|solution proposée|proposal|proposals|text|details|content|idea|ideas|body",
        [ProposalField.Theme] = "محور|المحاور|محور الالتزام|مجال|المجال الموضوعاتي|موضوعاتية|thème|thématique|thèmes|axe|domaine|volet|theme|topic|area|thematic area|pillar",
        [ProposalField.Channel] = "قناة|القنوات|قناة المشاركة|طريقة المشاركة|وسيلة|مصدر|مصدر المقترح|طريقة التوصل|canal|canal de réception|mode de participation|type de participation|source|origine|voie|channel|received by|origin",
        [ProposalField.Session] = "لقاء|اللقاء التشاوري|لقاء تشاوري|رقم اللقاء|عنوان اللقاء|جلسة|ورشة|session|rencontre|atelier|réunion|séance|titre de la session|titre de la rencontre|rencontre consultative|rencontre de concertation|consultation session|workshop|meeting",
        [ProposalField.Date] = "تاريخ|تاريخ الإيداع|تاريخ التوصل|تاريخ المقترح|يوم|date|date de dépôt|date de réception|déposé le|reçu le|submitted|submitted on|received on|day",
        [ProposalField.AuthorName] = "صاحب المقترح|مقدم المقترح|صاحب الاقتراح|اسم|الاسم الكامل|الاسم والنسب|الاسم العائلي|الاسم الشخصي|نسب|مواطن|مشارك|جمعية|الجهة المقترحة|الهيئة المقترحة|auteur|autrice|nom|prénom|nom et prénom|nom complet|proposant|porteur|participant|citoyen|association|organisation|author|name|first name|last name|full name|submitted by|proposed by|citizen|organization",
        [ProposalField.AuthorContact] = "بريد|بريد إلكتروني|البريد الإلكتروني|هاتف|رقم الهاتف|اتصال|معلومات الاتصال|للتواصل|إيميل|email|e-mail|mail|courriel|adresse électronique|adresse email|téléphone|tél|gsm|contact|coordonnées|phone|mobile|email address",
        [ProposalField.Institutions] = "مؤسسة|المؤسسات|المؤسسات المعنية|المؤسسة المعنية|الإدارة|الإدارات|الإدارة المعنية|الإدارات المعنية|القطاع المعني|القطاعات المعنية|القطاع|الجهة المعنية|الجهات المعنية|وزارة|institution|institutions|institution concernée|institutions concernées|administration|administrations|administration concernée|département|ministère|organisme|institution concerned|institutions concerned|department|ministry|agency|responsible body",
        [ProposalField.Region] = "جهة|الجهة|الجهات|مدينة|إقليم|عمالة|région|régions|ville|province|localité|region|city",
    };

    private static readonly List<(string Word, ProposalField Field)> Folded =
        [.. Words.SelectMany(w => w.Value.Split('|').Select(s => (Plain(s), w.Key))).Where(w => w.Item1 != "").Distinct()];

    /// <summary>What a header most probably heads, and how sure that is: 1 the very word, 0.7 among others, 0.5 misspelt.</summary>
    public static (ProposalField Field, double Confidence)? Match(string header)
    {
        var plain = header.Trim() == "#" ? "no" : header.Length > LongestHeader ? "" : Plain(header);
        if (plain == "") return null;

        foreach (var (word, field) in Folded) if (word == plain) return (field, 1);

        var within = $" {plain} ";
        var named = Folded.Where(f => f.Word.Length > 1 && within.Contains($" {f.Word} ", StringComparison.Ordinal)).ToList();
        if (named.Count > 0)
        {
            // "الجهة المعنية" inside a longer header is an institution although "الجهة" alone is a region.
            var outer = named.Where(n => !named.Exists(o => o.Word.Length > n.Word.Length && o.Word.Contains(n.Word))).ToList();
            return (outer.Min(n => n.Field), 0.7);
        }
        foreach (var (word, field) in Folded)
            if (word.Length >= 5 && Spelling.OneEditApart(word, plain)) return (field, 0.5);
        return null;
    }

    /// <summary>Folded, and each word without its article, so that المقترح and مقترح are one.</summary>
    private static string Plain(string words) => Spelling.WithoutArticles(Folding.Fold(words));
}
