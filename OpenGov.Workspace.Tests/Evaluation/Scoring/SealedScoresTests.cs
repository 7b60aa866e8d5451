using System.Security.Cryptography;
using System.Text;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The envelope and the commitment by themselves: docs/scoring-protocol.md, byte for byte.</summary>
public sealed class SealedScoresTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("opengov-scores-").FullName;
    private readonly ScoreVault _vault;
    private readonly SealedScores _envelopes;
    private readonly ScoringRound _round = new(Guid.NewGuid(), Guid.NewGuid(), 1, new LocalText("جولة"));
    private readonly GridShape _grid = new("c0ffee", 1, 5, [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()]);

    public SealedScoresTests()
    {
        _vault = new ScoreVault(_folder);
        _envelopes = new SealedScores(_vault);
        Assert.True(_round.AddPair(Guid.NewGuid(), Guid.NewGuid(), null, []).Ok);
        Assert.True(_round.Open(_vault.NewKeyFor(_round.Id), DateTime.UtcNow).Ok);
    }

    private SheetPlace Place => new(_round.Id, Guid.NewGuid(), Guid.NewGuid(), Side.CivilSociety);

    [Fact]
    public void A_commitment_is_the_hash_of_what_the_protocol_lists_and_nothing_else()
    {
        var place = new SheetPlace(
            new Guid("00112233-4455-6677-8899-aabbccddeeff"), new Guid("01020304-0506-0708-090a-0b0c0d0e0f10"),
            new Guid("a1a2a3a4-a5a6-a7a8-a9aa-abacadaeafb0"), Side.Administration);
        var nonce = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();
        var payload = ScorePayload.Write(_grid, Draft(3, 4, 5) with { Overall = "واضح" });

        byte[] listed =
        [
            .. "ogw-score-v1"u8, .. Convert.FromHexString("00112233445566778899aabbccddeeff"),
            .. Convert.FromHexString("0102030405060708090a0b0c0d0e0f10"), .. Convert.FromHexString("a1a2a3a4a5a6a7a8a9aaabacadaeafb0"),
            .. nonce, .. Encoding.UTF8.GetBytes(payload), .. new byte[16_384 - Encoding.UTF8.GetByteCount(payload)],
        ];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(listed)), SealedScores.CommitmentTo(place, nonce, payload));
    }

    [Fact]
    public void The_test_vector_of_the_published_protocol_is_right()
    {
        var page = File.ReadAllText(Path.Combine(ArchitectureTests.Source, "..", "docs", "scoring-protocol.md"));
        var payload = page.Split('\n').Last(line => line.StartsWith("{\"format\"", StringComparison.Ordinal));
        var place = new SheetPlace(
            new Guid("00112233-4455-6677-8899-aabbccddeeff"), new Guid("01020304-0506-0708-090a-0b0c0d0e0f10"),
            new Guid("a1a2a3a4-a5a6-a7a8-a9aa-abacadaeafb0"), Side.CivilSociety);

        var commitment = SealedScores.CommitmentTo(place, [.. Enumerable.Range(0, 32).Select(i => (byte)i)], payload);

        Assert.Contains($"gives `{commitment}`", page, StringComparison.Ordinal);
        var only = new GridShape("c0ffee", 1, 5, [new Guid("11111111-1111-1111-1111-111111111111")]);
        Assert.Equal(payload, ScorePayload.Write(only, ScorePayload.Read(payload)));
    }

    [Fact]
    public void The_payload_names_the_format_the_grid_and_the_criteria_in_the_order_of_the_grid()
    {
        var written = ScorePayload.Write(_grid, new ScoreDraft(
            new Dictionary<Guid, int> { [_grid.Criteria[2]] = 5, [_grid.Criteria[0]] = 1 },
            new Dictionary<Guid, string> { [_grid.Criteria[1]] = "\"قابل للقياس\" < 2027" }, null));

        Assert.Equal(
            $$"""{"format":"ogw-score-v1","grid":"c0ffee","scores":[{"criterion":"{{_grid.Criteria[0]}}","points":1,"comment":null},{"criterion":"{{_grid.Criteria[1]}}","points":null,"comment":"\"قابل للقياس\" < 2027"},{"criterion":"{{_grid.Criteria[2]}}","points":5,"comment":null}],"overall":null}""",
            written);
        Assert.Equal(written, ScorePayload.Write(_grid, ScorePayload.Read(written)));
    }

    [Fact]
    public void Drafts_and_sealed_sheets_short_and_long_have_one_length()
    {
        var lengths = new[]
        {
            ScorePayload.Write(_grid, ScoreDraft.Empty), ScorePayload.Write(_grid, Draft(1, 1, 1)),
            ScorePayload.Write(_grid, Draft(5, 5, 5) with { Overall = new string('ش', 2_000) }),
        }.Select(payload => _envelopes.Close(_round, Place, payload, SealedScores.NewNonce()).Length);

        Assert.Equal([16_384 + 32 + 28], lengths.Distinct());
    }

    [Fact]
    public void An_envelope_opens_in_its_own_place_only()
    {
        var place = Place;
        var envelope = _envelopes.Close(_round, place, ScorePayload.Write(_grid, Draft(2, 3, 4)), SealedScores.NewNonce());

        Assert.Equal([2, 3, 4], _envelopes.Open(_round, place, envelope)!.Scores.Points.Values);
        Assert.Null(_envelopes.Open(_round, place with { ProposalId = Guid.NewGuid() }, envelope));
        Assert.Null(_envelopes.Open(_round, place with { AuthorId = Guid.NewGuid() }, envelope));
        Assert.Null(_envelopes.Open(_round, place with { Side = Side.Administration }, envelope));
        envelope[^1] ^= 1;
        Assert.Null(_envelopes.Open(_round, place, envelope));
    }

    [Fact]
    public void Without_the_key_outside_the_database_nothing_opens()
    {
        var place = Place;
        var envelope = _envelopes.Close(_round, place, ScorePayload.Write(_grid, Draft(2, 3, 4)), SealedScores.NewNonce());
        var elsewhere = Directory.CreateTempSubdirectory("opengov-scores-").FullName;

        Assert.Null(new SealedScores(new ScoreVault(elsewhere)).Open(_round, place, envelope));
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public void Trying_out_all_points_finds_nothing_unless_the_nonce_is_known()
    {
        var place = Place;
        var payload = ScorePayload.Write(_grid, Draft(2, 5, 3));
        var secret = SealedScores.CommitmentTo(place, SealedScores.NewNonce(), payload);
        var guessable = SealedScores.CommitmentTo(place, new byte[32], payload);
        var all = (from a in Enumerable.Range(1, 5) from b in Enumerable.Range(1, 5) from c in Enumerable.Range(1, 5)
                   select SealedScores.CommitmentTo(place, new byte[32], ScorePayload.Write(_grid, Draft(a, b, c)))).ToHashSet();

        Assert.Equal(125, all.Count);
        Assert.Contains(guessable, all);   // the search would see it
        Assert.DoesNotContain(secret, all);
    }

    [Fact]
    public void Another_proposal_or_author_makes_another_commitment_to_the_same_scores()
    {
        var (place, nonce, payload) = (Place, SealedScores.NewNonce(), ScorePayload.Write(_grid, Draft(1, 2, 3)));
        var places = new[]
        {
            place, place with { RoundId = Guid.NewGuid() }, place with { ProposalId = Guid.NewGuid() }, place with { AuthorId = Guid.NewGuid() },
        };

        Assert.Equal(4, places.Select(one => SealedScores.CommitmentTo(one, nonce, payload)).Distinct().Count());
    }

    private ScoreDraft Draft(params int[] points) =>
        new(_grid.Criteria.Zip(points).ToDictionary(pair => pair.First, pair => pair.Second), new Dictionary<Guid, string>(), null);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
