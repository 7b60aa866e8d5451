namespace OpenGov.Workspace.Sessions;

/// <summary>What an item of the programme is called: the sources run its steps on after the heading's colon.</summary>
internal static class Heading
{
    public static string Of(string item) => item.Split(':')[0].TrimEnd();
}
