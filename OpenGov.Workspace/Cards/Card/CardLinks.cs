namespace OpenGov.Workspace.Cards;

/// <summary>Where the pages about a plan's commitment cards are. A card goes by the number of its commitment.</summary>
public sealed record CardLinks(int Plan)
{
    public string List => $"/plans/{Plan}/cards";

    /// <summary>Only what waits for the reader.</summary>
    public string Mine => $"{List}?mine=yes";
    public string Card(int commitment) => $"{List}/{commitment}";
    public string Revision(int commitment) => $"{Card(commitment)}/revision";
    public string Published(int commitment) => $"{Card(commitment)}/published";
    public string History(int commitment) => $"{Card(commitment)}/history";
    public string Version(int commitment, int revision) => $"{History(commitment)}?at={revision}";
    public string Compare(int commitment, int from, int to) => $"{Card(commitment)}/compare?from={from}&to={to}";
    public string Proposal(int number) => $"/plans/{Plan}/proposals/{number}";
}
