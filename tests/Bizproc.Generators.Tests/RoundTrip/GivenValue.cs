using System.Text.Json.Nodes;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>The value that a designer gave to a property.</summary>
/// <param name="IsGiven">True if the designer gave anything.</param>
/// <param name="Json">The value from the designer.</param>
/// <param name="Read">The value that the class must hold.</param>
internal sealed record GivenValue(bool IsGiven, JsonNode? Json, object? Read)
{
    /// <summary>Gives a value, or none, in one of the possible ways.</summary>
    public static GivenValue Next(TripProperty property, Random random, PortalDateFormat format) =>
        property.Shape.IsMultiple ? GivenList.Next(property, random, format) : NextSingle(property, random, format);

    private static GivenValue NextSingle(TripProperty property, Random random, PortalDateFormat format)
    {
        var (first, second) = (property.Kind.Give(random, format), property.Kind.Give(random, format));
        return random.Next(12) switch
        {
            0 => new(IsGiven: false, Json: null, property.DefaultRead ?? Empty(property)),

            // A field that was left blank stays blank: only the form of a new step begins with the default.
            1 => new(IsGiven: true, Json: null, Empty(property)),
            2 => new(IsGiven: true, JsonValue.Create(""), Empty(property)),
            3 => new(IsGiven: true, JsonValue.Create("{=Document:NONE}"), Empty(property)),

            // For an empty list nothing is sent, not even that it is empty (portal: 10.2).
            4 => new(IsGiven: true, new JsonArray(), property is { Kind.IsText: true, IsNullable: true } ? null : Empty(property)),

            // Several values for a property of one value: all of them arrive, or only the first (portal: 20.1).
            5 => new(IsGiven: true, new JsonArray(first.Json, second.Json), first.Read),
            6 => new(IsGiven: true, new JsonArray(new JsonArray(first.Json, second.Json)), first.Read),
            _ => new(IsGiven: true, first.Json, first.Read),
        };
    }

    /// <summary>The value of an empty text in the class. A string may be empty; any other type takes its default.</summary>
    private static object? Empty(TripProperty property) =>
        property.Kind.IsText ? "" : property.IsNullable ? null : property.DefaultRead ?? property.Kind.Zero;
}
