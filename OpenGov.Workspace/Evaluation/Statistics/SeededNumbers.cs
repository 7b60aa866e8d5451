namespace OpenGov.Workspace.Evaluation;

/// <summary>Random numbers that anyone draws again from the seed, on any machine: SplitMix64.</summary>
/// <remarks>
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. Written here because what
/// <see cref="Random"/> gives for a seed may change with the version of .NET. Not for secrets.
/// </remarks>
public struct SeededNumbers(ulong seed)
{
    private ulong _state = seed;

    /// <summary>An own series for a part of the work, so that parts can be done at once and in any order.</summary>
    /// <remarks>It starts from the (part + 1)th number of the series of the seed.</remarks>
    public static SeededNumbers Part(ulong seed, int part) => new(new SeededNumbers(seed + Step * (ulong)part).Next());

    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        var mixed = _state += Step;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>The first so many of the next 64 bits: a whole number from 0 below 2^bits.</summary>
    public long Bits(int bits) => (long)(Next() >> (64 - bits));

    /// <summary>A whole number from 0 below the limit: the high half of the product of the next number and the limit.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);
}
