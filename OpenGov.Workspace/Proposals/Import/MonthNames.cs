using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>The names of the months as they are written in Morocco and by its neighbours, French and English.</summary>
internal static class MonthNames
{
    private static readonly string[] Months =
    [
        "يناير|كانون الثاني|جانفي|janvier|janv|jan|january",
        "فبراير|شباط|فيفري|février|févr|fév|february|feb",
        "مارس|آذار|mars|march|mar",
        "أبريل|إبريل|نيسان|أفريل|avril|avr|april|apr",
        "ماي|مايو|أيار|mai|may",
        "يونيو|يونيه|حزيران|جوان|juin|june|jun",
        "يوليوز|يوليو|تموز|جويلية|juillet|juil|july|jul",
        "غشت|أغسطس|آب|أوت|août|august|aug",
        "شتنبر|سبتمبر|أيلول|septembre|sept|september|sep",
        "أكتوبر|تشرين الأول|octobre|october|oct",
        "نونبر|نوفمبر|تشرين الثاني|novembre|november|nov",
        "دجنبر|ديسمبر|كانون الأول|décembre|déc|december|dec",
    ];

    private static readonly Dictionary<string, int> Numbers = Months
        .SelectMany((names, i) => names.Split('|').Select(name => (Name: Folding.Fold(name), Number: i + 1)))
        .DistinctBy(m => m.Name).ToDictionary(m => m.Name, m => m.Number);

    /// <param name="folded">A folded name, of one or two words.</param>
    public static int? Number(string folded) => Numbers.TryGetValue(folded, out var number) ? number : null;
}
