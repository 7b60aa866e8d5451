using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>The words for the two channels, portal and session, in the three languages.</summary>
internal static class ChannelWords
{
    private static readonly Dictionary<string, Channel> Words = Fold(
        (Channel.Portal, "بوابة|البوابة|بوابة إلكترونية|منصة|موقع|موقع إلكتروني|إلكتروني|إلكترونيا|عن طريق البوابة|portail|site|site web|plateforme|en ligne|internet|web|portal|website|platform|online"),
        (Channel.Session, "لقاء|لقاءات|لقاء تشاوري|لقاءات تشاورية|جلسة|ورشة|اجتماع|حضوري|session|sessions|rencontre|rencontre consultative|rencontre de concertation|atelier|réunion|séance|présentiel|consultation session|workshop|meeting"));

    /// <summary>Finds the channel named; null when none is, or both are.</summary>
    public static Channel? Find(string text)
    {
        if (text.Length > 120) return null;
        var plain = Spelling.WithoutArticles(Folding.Fold(text));
        if (Words.TryGetValue(plain, out var exact)) return exact;

        var within = $" {plain} ";   // "لقاء 3", "Portail gouvernement-ouvert.ma"
        var named = Words.Where(w => within.Contains($" {w.Key} ", StringComparison.Ordinal)).Select(w => w.Value).Distinct().ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private static Dictionary<string, Channel> Fold(params (Channel Channel, string Words)[] lists) => lists
        .SelectMany(list => list.Words.Split('|').Select(word => (Word: Spelling.WithoutArticles(Folding.Fold(word)), list.Channel)))
        .DistinctBy(w => w.Word).ToDictionary(w => w.Word, w => w.Channel);
}
