using System.Globalization;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>The example's strings in three languages, found by the Arabic in which its documents are written.</summary>
internal sealed class Words
{
    private readonly Dictionary<string, LocalText> _words = ExampleFiles.Words().ToDictionary(word => word.Ar);

    public LocalText this[string arabic] => _words[arabic];

    public LocalText? Maybe(string? arabic) => arabic is null ? null : _words[arabic];
}

/// <summary>The example's bodies, found by key and by any of their names.</summary>
internal sealed class BodyDirectory
{
    private readonly Dictionary<string, Guid> _byKey = [], _byName = [];

    public void Add(ExampleBody body, Guid id)
    {
        _byKey.Add(body.Key, id);
        foreach (var name in body.Aliases.Concat(body.FormerNames.Select(former => former.Ar)).Append(body.Name.Ar))
            _byName[Folding.Fold(name)] = id;
    }

    public Guid ByKey(string key) => _byKey[key];

    public Guid ByName(string name) => _byName[Folding.Fold(name)];
}

internal static class Loading
{
    /// <summary>The example's documents are ours: a refusal of them is a bug of ours.</summary>
    public static T Value<T>(this Result<T> result) => result.Ok ? result.Value! : throw Refused(result.Refusal!);

    public static void MustBeDone(this Result result)
    {
        if (!result.Ok) throw Refused(result.Refusal!);
    }

    public static DateOnly FirstDay(string month) => DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);

    public static DateOnly LastDay(string month) => FirstDay(month).AddMonths(1).AddDays(-1);

    private static InvalidOperationException Refused(Refusal refusal) =>
        new($"The example was refused: {refusal.Key} {string.Join(' ', refusal.Args)}");
}
