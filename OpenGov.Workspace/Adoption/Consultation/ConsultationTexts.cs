namespace OpenGov.Workspace.Adoption;

/// <summary>The words of the public consultation on a draft plan: what the public reads, and the committee's desk.</summary>
public sealed class ConsultationTexts;
