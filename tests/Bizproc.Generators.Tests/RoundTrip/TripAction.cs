using Bizproc.Generators.Tests.Agreement;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>A random action.</summary>
/// <param name="ClassName">The name of its class.</param>
/// <param name="Properties">Its properties.</param>
internal sealed record TripAction(string ClassName, IReadOnlyList<TripProperty> Properties)
{
    private const int PropertiesOfClass = 50;

    private static ItemKind[] Kinds => [.. NumberKinds.All, .. TextKinds.All, .. DateKinds.All, .. OtherKinds.All];

    public string Source => new ActionSource(ClassName, ClassName)
    {
        Name = ClassName,
        Handler = "/nobody",
        Subscription = nameof(SubscriptionMode.Wait),
        Properties = [.. Properties.Select(static property => property.Source)],
    }.Source;

    /// <summary>Actions that together have every type in every collection, in both directions, in random order.</summary>
    public static IReadOnlyList<TripAction> All(Random random)
    {
        var properties =
            (from kind in Kinds
             from shape in Shape.All
             from isReturn in new[] { false, true }
             select new TripProperty("", kind, shape, IsNullable: random.Next(2) == 0, isReturn, HasDefault(kind, isReturn, random))).ToArray();
        random.Shuffle(properties);
        return
        [
            .. properties.Chunk(PropertiesOfClass).Select(static (chunk, i) =>
                new TripAction($"Action{i}", [.. chunk.Select(static (property, j) => property with { Member = $"Member{j}" })])),
        ];
    }

    // A return property that is never set shows its default as stored. That is a text only if its type is one.
    private static bool HasDefault(ItemKind kind, bool isReturn, Random random) =>
        kind.Default is not null && (!isReturn || kind.IsText) && random.Next(2) == 0;
}
