using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed class PlannedSessionConfiguration : IEntityTypeConfiguration<PlannedSession>
{
    public void Configure(EntityTypeBuilder<PlannedSession> builder)
    {
        builder.ToTable("PlannedSessions");
        builder.HasKey(p => p.SessionId);
        builder.Property(p => p.SessionId).ValueGeneratedNever();
        builder.ComplexProperty(p => p.Audience);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Ignore(p => p.Minutes).Ignore(p => p.NeedsLink).Ignore(p => p.NeedsPlace);
        builder.HasOne<ConsultationSession>().WithOne().HasForeignKey<PlannedSession>(p => p.SessionId);
        builder.HasMany(p => p.Items).WithOne().HasForeignKey(i => i.SessionId);
        builder.HasMany(p => p.Speakers).WithOne().HasForeignKey(s => s.SessionId);
        builder.HasMany(p => p.Documents).WithOne().HasForeignKey(d => d.SessionId);
        builder.HasMany(p => p.Polls).WithOne().HasForeignKey(p => p.SessionId);
    }
}

public sealed class SessionItemConfiguration : IEntityTypeConfiguration<SessionItem>
{
    public void Configure(EntityTypeBuilder<SessionItem> builder)
    {
        builder.ToTable("SessionItems");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.ComplexProperty(i => i.Text);
        builder.Property(i => i.Steps).KeptAsJson();
    }
}

public sealed class SessionSpeakerConfiguration : IEntityTypeConfiguration<SessionSpeaker>
{
    public void Configure(EntityTypeBuilder<SessionSpeaker> builder)
    {
        builder.ToTable("SessionSpeakers");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.ComplexProperty(s => s.Function);
        builder.HasOne<Body>().WithMany().HasForeignKey(s => s.BodyId);
    }
}

public sealed class SessionDocumentConfiguration : IEntityTypeConfiguration<SessionDocument>
{
    public void Configure(EntityTypeBuilder<SessionDocument> builder)
    {
        builder.ToTable("SessionDocuments");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.ComplexProperty(d => d.Label);
    }
}

public sealed class PreparedPollConfiguration : IEntityTypeConfiguration<PreparedPoll>
{
    public void Configure(EntityTypeBuilder<PreparedPoll> builder)
    {
        builder.ToTable("PreparedPolls");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.ComplexProperty(p => p.Question);
        builder.Property(p => p.Options).KeptAsJson();
    }
}

public sealed class SessionLeadConfiguration : IEntityTypeConfiguration<SessionLead>
{
    public void Configure(EntityTypeBuilder<SessionLead> builder)
    {
        builder.ToTable("SessionLeads");
        builder.HasKey(l => new { l.SessionId, l.AccountId });
        builder.HasIndex(l => new { l.SessionId, l.Side, l.IsDeputy }).IsUnique();
        builder.HasOne<ConsultationSession>().WithMany().HasForeignKey(l => l.SessionId);
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
    }
}

internal static class JsonColumns
{
    /// <summary>A short list that is read and written as a whole.</summary>
    public static void KeptAsJson<T>(this PropertyBuilder<List<T>> property) => property.HasConversion(
        list => JsonSerializer.Serialize(list, JsonSerializerOptions.Web),
        json => JsonSerializer.Deserialize<List<T>>(json, JsonSerializerOptions.Web)!,
        new ValueComparer<List<T>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToList()));
}
