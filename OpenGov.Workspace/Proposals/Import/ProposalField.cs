namespace OpenGov.Workspace.Proposals.Import;

/// <summary>What a column of a file of proposals can tell.</summary>
/// <remarks>
/// In order of precedence when a header names two: "email de l'auteur" is a contact, "date de la proposition" a date,
/// "texte de la proposition" a text. The text of each is "Proposals.Field." and its name.
/// </remarks>
public enum ProposalField
{
    AuthorContact, Date, Region, Institutions, Title, Theme, Channel, Session, AuthorName, Number, Text,
}
