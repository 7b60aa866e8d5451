using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenGov.Workspace.Adoption;

/// <summary>What both sides approve when they open a public consultation: its days, its words, and each card at one revision.</summary>
public static class ConsultationText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(PublicConsultation consultation) => JsonSerializer.Serialize(new object[]
    {
        consultation.Number, Day(consultation.From), Day(consultation.Until), consultation.Words,
        consultation.Cards.OrderBy(card => card.Number).Select(card => new object[] { card.Number, card.Revision, card.Hash }),
    }, Plain);

    /// <summary>SHA-256 of the text, lower-case hexadecimal.</summary>
    public static string HashOf(PublicConsultation consultation) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(consultation))));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
