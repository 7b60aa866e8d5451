using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Dashboard;

/// <summary>The lists behind the numbers of a plan's dashboard.</summary>
public sealed record PlanLinks(int Number)
{
    public const string Committee = "/committee";

    /// <summary>Stands for proposals of which nobody has said the theme.</summary>
    public const int WithoutTheme = 0;

    public string Plan => $"/plans/{Number}";
    public string Dashboard => $"/plans/{Number}/dashboard";
    public string Sessions => $"/plans/{Number}/sessions";
    public string Session(int session) => $"{Sessions}/{session}";

    public string Register(int? theme = null, Channel? channel = null, Eligibility? eligibility = null, Disposition? disposition = null) =>
        With($"/plans/{Number}/proposals", ("theme", theme), ("channel", channel), ("eligibility", eligibility), ("disposition", disposition));

    /// <summary>Proposals with institutions that have not answered; with one of them when given.</summary>
    public string HandOvers(Guid? body = null) => With($"/plans/{Number}/hand-overs", ("body", body));

    private static string With(string path, params IEnumerable<(string Name, object? Value)> query)
    {
        var given = query.Where(part => part.Value is not null).Select(part => $"{part.Name}={part.Value}").ToList();
        return given.Count == 0 ? path : $"{path}?{string.Join('&', given)}";
    }
}
