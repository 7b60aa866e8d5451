using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Adoption;

/// <summary>Who is told of the public consultation, the adoption and what follows.</summary>
internal static class AdoptionNotices
{
    private const string Consultation = "/plans/{plan}/consultation", Adoption = "/plans/{plan}/adoption", FollowUp = "/plans/{plan}/follow-up";

    public static readonly NoticeRule[] Rules =
    [
        new("Adoption.PrepareConsultation", NoticeKind.Adoption, Consultation, Addressees.Committee),
        new("Adoption.ApproveConsultation", NoticeKind.Adoption, Consultation, (line, cancel) => line.Says("approved") ? Addressees.Committee(line, cancel) : Addressees.OtherSide(line, cancel)),
        // Many may come in an hour: one notice stands for them until it is read.
        new("Adoption.SendComment", NoticeKind.Adoption, Consultation + "?step=ToModerate#comments", Addressees.Secretariat) { StandsForMore = true },
        new("Adoption.RouteComments", NoticeKind.Adoption, Consultation + "?step=ToAnswer#comments", Addressees.BodiesConcerned) { StandsForMore = true },
        new("Adoption.AnswerComment", NoticeKind.Adoption, Consultation + "?step=Answered#comments", Addressees.Secretariat) { StandsForMore = true },
        new("Adoption.PublishConsultationSummary", NoticeKind.Adoption, Consultation, Addressees.Committee),
        new("Adoption.PrepareAdoption", NoticeKind.Adoption, Adoption, Addressees.Committee),
        new("Adoption.SignAdoption", NoticeKind.Adoption, Adoption, (line, cancel) => line.Says("adopted") ? Addressees.Committee(line, cancel) : Addressees.OtherSide(line, cancel)),
        new("Adoption.OpenAmendment", NoticeKind.Adoption, Adoption, Addressees.Committee),
        new("Adoption.EnterTransmission", NoticeKind.Adoption, Adoption, Addressees.Committee),
        new("Adoption.ReportProgress", NoticeKind.Adoption, FollowUp, Addressees.CivilSociety) { StandsForMore = true },
        new("Adoption.StateCompletion", NoticeKind.Adoption, FollowUp, Addressees.OtherSide),
    ];
}
