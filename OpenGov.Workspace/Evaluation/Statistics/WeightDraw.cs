namespace OpenGov.Workspace.Evaluation;

/// <summary>Which other weights are tried.</summary>
public enum WeightDraw
{
    /// <summary>Each weight, for itself, anywhere between half of and one and a half times the adopted one: "what if we had judged a little differently?"</summary>
    Around,

    /// <summary>Any weights at all, each set of shares as likely as another: "what if nobody had adopted weights?"</summary>
    Any,
}

/// <summary>One set of weights after another, in whole numbers, of which only the shares count.</summary>
/// <remarks>Whole numbers make every total exact: equals are equal, and the same seed gives the same figures on every machine.</remarks>
internal static class DrawnWeights
{
    /// <summary>The unit of <see cref="WeightDraw.Around"/>: 2^24 is the adopted weight.</summary>
    public const int AroundBits = 24;

    /// <summary>What the weights of <see cref="WeightDraw.Any"/> sum up to: 2^30.</summary>
    public const int AnyBits = 30;

    public static void Next(WeightDraw draw, ReadOnlySpan<int> adopted, ref SeededNumbers numbers, Span<long> weights)
    {
        if (draw == WeightDraw.Around)
        {
            for (var k = 0; k < weights.Length; k++) weights[k] = adopted[k] * ((1L << (AroundBits - 1)) + numbers.Bits(AroundBits));
            return;
        }

        // The pieces of a rod broken at random places are uniform on the simplex (Devroye 1986, V.2).
        for (var k = 0; k < weights.Length - 1; k++) weights[k] = numbers.Bits(AnyBits);
        weights[^1] = 1L << AnyBits;
        weights[..^1].Sort();
        for (var k = weights.Length - 1; k > 0; k--) weights[k] -= weights[k - 1];
    }
}
