namespace OpenGov.Workspace.Adoption;

/// <summary>Where the pages of a plan's public consultation are.</summary>
public sealed record ConsultationLinks(int Plan)
{
    public string Desk => $"/plans/{Plan}/consultation";
    public string Comment(int consultation, int number) => $"{Desk}/{consultation}/comments/{number}";

    public string Public => $"/public/plans/{Plan}/consultation";
    public string PublicCard(int card) => $"{Public}/cards/{card}";
    public string PublicComments(CommentFilter? filter = null) => $"{Public}/comments{filter?.ToQuery()}";
    public string Say(int? card = null, string? section = null) =>
        $"{Public}/comment{(card is { } number ? $"?card={number}" : "")}{(section is null ? "" : $"&section={section}")}";
    public static string Own(string token) => $"/public/comments/{token}";
}
