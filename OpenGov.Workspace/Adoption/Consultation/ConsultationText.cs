using System.Globalization;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Adoption;

/// <summary>What both sides approve when they open a public consultation: its days, its words, and each card at one revision.</summary>
public static class ConsultationText
{
    public static string Of(PublicConsultation consultation) => CanonicalText.Of(
        consultation.Number, Day(consultation.From), Day(consultation.Until), consultation.Words,
        consultation.Cards.OrderBy(card => card.Number).Select(card => new object[] { card.Number, card.Revision, card.Hash }));

    /// <summary>SHA-256 of the text, lower-case hexadecimal.</summary>
    public static string HashOf(PublicConsultation consultation) => Fingerprint.Of(Of(consultation));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
