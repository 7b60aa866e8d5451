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

    /// <summary>What came through the public form.</summary>
    public string FromPublic => $"/plans/{Number}/received";
    public string Sessions => $"/plans/{Number}/sessions";
    public string Session(int session) => $"{Sessions}/{session}";

    public string Register(Eligibility? eligibility = null, Disposition? disposition = null) =>
        With(new ProposalFilter { Eligibility = eligibility, Disposition = disposition });

    /// <summary>What people and associations sent, as themes and channels are counted.</summary>
    public string Received(int? theme = null, Channel? channel = null) =>
        With(new ProposalFilter { Theme = theme, Channel = channel, MadeOfOthers = false });

    /// <summary>Proposals put before institutions that have not answered; before one of them when given.</summary>
    public string HandOvers(Guid? body = null) => With(new ProposalFilter { Waiting = body ?? Guid.Empty });

    private string With(ProposalFilter filter) => $"/plans/{Number}/proposals{filter.ToQuery()}";
}
