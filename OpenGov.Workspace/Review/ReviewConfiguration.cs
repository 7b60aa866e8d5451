using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Review;

public sealed class AssessmentConfiguration : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.Text).AsJson((a, b) => a.Same(b));
        builder.HasIndex(a => new { a.CommitmentId, a.Number }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(a => a.PlanId);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(a => a.CommitmentId);
        builder.HasOne<Body>().WithMany().HasForeignKey(a => a.BodyId);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.WrittenBy);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.SubmittedBy);
    }
}

public sealed class RevisionRequestConfiguration : IEntityTypeConfiguration<RevisionRequest>
{
    public void Configure(EntityTypeBuilder<RevisionRequest> builder)
    {
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.IsOpen);
        builder.Ignore(r => r.IsNewToThePublic);
        builder.HasIndex(r => new { r.PlanId, r.Number }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(r => r.PlanId);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(r => r.CommitmentId);
        builder.HasOne<Body>().WithMany().HasForeignKey(r => r.BodyId);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.MadeBy);
        builder.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.RequestId);
        builder.Navigation(r => r.Answers).AutoInclude();
    }
}

public sealed class RequestAnswerConfiguration : IEntityTypeConfiguration<RequestAnswer>
{
    public void Configure(EntityTypeBuilder<RequestAnswer> builder)
    {
        builder.ToTable("RequestAnswers");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => new { a.RequestId, a.Number }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.By);
    }
}

public sealed class BilateralMeetingConfiguration : IEntityTypeConfiguration<BilateralMeeting>
{
    public void Configure(EntityTypeBuilder<BilateralMeeting> builder)
    {
        builder.ComplexProperty(m => m.Signatures);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Ignore(m => m.IsOver);
        builder.HasIndex(m => new { m.PlanId, m.Number }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(m => m.PlanId);
        builder.HasOne<Body>().WithMany().HasForeignKey(m => m.AdministrationId);
        builder.HasOne<Body>().WithMany().HasForeignKey(m => m.ProposedByBodyId);
        builder.HasMany(m => m.Bodies).WithOne().HasForeignKey(b => b.MeetingId);
        builder.HasMany(m => m.Commitments).WithOne().HasForeignKey(c => c.MeetingId);
        builder.Navigation(m => m.Bodies).AutoInclude();
        builder.Navigation(m => m.Commitments).AutoInclude();
    }
}

public sealed class BilateralBodyConfiguration : IEntityTypeConfiguration<BilateralBody>
{
    public void Configure(EntityTypeBuilder<BilateralBody> builder)
    {
        builder.ToTable("BilateralBodies");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasIndex(b => new { b.MeetingId, b.BodyId }).IsUnique();
        builder.HasOne<Body>().WithMany().HasForeignKey(b => b.BodyId);
    }
}

public sealed class BilateralCommitmentConfiguration : IEntityTypeConfiguration<BilateralCommitment>
{
    public void Configure(EntityTypeBuilder<BilateralCommitment> builder)
    {
        builder.ToTable("BilateralCommitments");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => new { c.MeetingId, c.CommitmentId }).IsUnique();
        builder.HasOne<Commitment>().WithMany().HasForeignKey(c => c.CommitmentId);
    }
}

public sealed class ReviewDecisionConfiguration : IEntityTypeConfiguration<ReviewDecision>
{
    public void Configure(EntityTypeBuilder<ReviewDecision> builder)
    {
        builder.ComplexProperty(d => d.Signatures);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Property(d => d.Lines).AsJson((a, b) => a.SequenceEqual(b));
        builder.Property(d => d.Themes).AsJson((a, b) => a.SequenceEqual(b));
        builder.Ignore(d => d.OpenToRevision);
        builder.HasIndex(d => new { d.PlanId, d.Number }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(d => d.PlanId);
    }
}

internal static class KeptAsJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>For texts of several parts that are read and kept as one; the value itself never changes, it is replaced.</summary>
    public static void AsJson<T>(this PropertyBuilder<T> property, Func<T, T, bool> same) where T : class =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, Json),
            json => JsonSerializer.Deserialize<T>(json, Json)!,
            new ValueComparer<T>((a, b) => a == b || (a != null && b != null && same(a, b)), value => 0, value => value));
}
