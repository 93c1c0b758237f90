namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>The value that a handler sets for a return property.</summary>
/// <param name="Value"><see langword="null"/>, one value, or an array of values.</param>
/// <param name="Kept">The value that the step must keep.</param>
internal sealed record ReturnedValue(object? Value, object? Kept)
{
    private const int Most = 4;

    /// <summary>Sets a value, or none if that is possible.</summary>
    public static ReturnedValue Next(TripProperty property, Random random, PortalDateFormat format)
    {
        bool mayBeNull = property.Shape.IsMultiple ? property.Shape.Type.EndsWith('?') : property.IsNullable;
        if (mayBeNull && random.Next(3) == 0) return new ReturnedValue(Value: null, property.HasDefault ? property.DefaultRead : null);

        int count = property.Shape.IsMultiple ? random.Next(Most) : 1;
        bool mayHaveNull = property is { Shape.IsMultiple: true, IsNullable: true };
        var items = Enumerable.Range(0, count)
            .Select(_ => mayHaveNull && random.Next(4) == 0 ? null : property.Kind.Return(random, format))
            .ToArray();
        if (!property.Shape.IsMultiple) return new ReturnedValue(items[0]!.Value, items[0]!.Kept);

        return new ReturnedValue(items.Select(static item => item?.Value).ToArray(), items.Select(static item => item?.Kept ?? "").ToArray());
    }
}
