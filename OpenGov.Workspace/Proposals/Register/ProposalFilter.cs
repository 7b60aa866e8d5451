using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace OpenGov.Workspace.Proposals;

public enum ProposalOrder { Number, Received }

/// <summary>Which proposals of a register are wanted, and in which order: what stands after the question mark of its address.</summary>
/// <remarks>Names and values are part of links that people keep; a value that means nothing is left out.</remarks>
public sealed record ProposalFilter
{
    /// <summary>Number of a theme; 0 for proposals of which nobody has said the theme.</summary>
    public int? Theme { get; init; }
    public Channel? Channel { get; init; }

    /// <summary>Number of a session.</summary>
    public int? Session { get; init; }
    public Eligibility? Eligibility { get; init; }
    public Disposition? Disposition { get; init; }

    /// <summary>Number of a commitment.</summary>
    public int? Commitment { get; init; }

    /// <summary>A body that the proposal concerns.</summary>
    public Guid? Institution { get; init; }

    /// <summary>A body that has not answered a proposal put before it; <see cref="Guid.Empty"/> for any.</summary>
    public Guid? Waiting { get; init; }

    /// <summary>Written for others that were merged or split, or else received; null for both.</summary>
    public bool? MadeOfOthers { get; init; }

    /// <summary>The import that brought them.</summary>
    public Guid? Import { get; init; }
    public string Search { get; init; } = "";
    public ProposalOrder Order { get; init; }
    public bool Descending { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>Nothing is left out of the register.</summary>
    public bool IsEmpty => this with { Order = default, Descending = false, Page = 1 } == new ProposalFilter();

    internal bool IsSearchAlone => Search.Length > 0 && Order is ProposalOrder.Number && (this with { Search = "" }).IsEmpty;

    public static ProposalFilter Of(string query)
    {
        var given = QueryHelpers.ParseQuery(query);
        var sort = Text(given, "sort").TrimStart('-');
        return new ProposalFilter
        {
            Theme = Whole(given, "theme", least: 0),
            Channel = Word<Channel>(given, "channel"),
            Session = Whole(given, "session"),
            Eligibility = Word<Eligibility>(given, "eligibility"),
            Disposition = Word<Disposition>(given, "disposition"),
            Commitment = Whole(given, "commitment"),
            Institution = Guid.TryParse(Text(given, "institution"), out var institution) ? institution : null,
            Waiting = Text(given, "waiting") == "any" ? Guid.Empty : Guid.TryParse(Text(given, "waiting"), out var waiting) ? waiting : null,
            MadeOfOthers = Text(given, "made") switch { "yes" => true, "no" => false, _ => null },
            Import = Guid.TryParse(Text(given, "import"), out var import) ? import : null,
            Search = Text(given, "q").Trim(),
            Order = Enum.TryParse<ProposalOrder>(sort, ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : default,
            Descending = Text(given, "sort").StartsWith('-'),
            Page = Whole(given, "page") ?? 1,
        };
    }

    /// <summary>Empty, or beginning with a question mark.</summary>
    public string ToQuery()
    {
        var parts = new List<KeyValuePair<string, string?>>();
        Add("theme", Theme);
        Add("channel", Channel);
        Add("session", Session);
        Add("eligibility", Eligibility);
        Add("disposition", Disposition);
        Add("commitment", Commitment);
        Add("institution", Institution);
        Add("waiting", Waiting == Guid.Empty ? "any" : Waiting);
        Add("made", MadeOfOthers switch { true => "yes", false => "no", null => null });
        Add("import", Import);
        Add("q", Search.Length > 0 ? Search : null);
        if (Order != default || Descending) Add("sort", (Descending ? "-" : "") + Order.ToString().ToLowerInvariant());
        if (Page > 1) Add("page", Page);
        return QueryHelpers.AddQueryString("", parts);

        void Add(string name, object? value)
        {
            if (value is not null) parts.Add(new(name, Convert.ToString(value, CultureInfo.InvariantCulture)));
        }
    }

    private static string Text(Dictionary<string, StringValues> given, string name) =>
        given.TryGetValue(name, out var values) ? values[0] ?? "" : "";

    private static int? Whole(Dictionary<string, StringValues> given, string name, int least = 1) =>
        int.TryParse(Text(given, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number : null;

    private static T? Word<T>(Dictionary<string, StringValues> given, string name) where T : struct, Enum =>
        Enum.TryParse<T>(Text(given, name), out var word) && Enum.IsDefined(word) ? word : null;
}
