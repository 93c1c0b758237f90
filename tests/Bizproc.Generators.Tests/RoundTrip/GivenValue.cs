using System.Text.Json.Nodes;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>What a designer gave a property.</summary>
/// <param name="IsGiven">Whether it gave anything.</param>
/// <param name="Json">What it gave.</param>
/// <param name="Read">What the class has to hold.</param>
internal sealed record GivenValue(bool IsGiven, JsonNode? Json, object? Read)
{
    /// <summary>Gives something, or nothing, in one of the ways there are.</summary>
    public static GivenValue Next(TripProperty property, Random random, PortalDateFormat format) =>
        property.Shape.IsMultiple ? GivenList.Next(property, random, format) : NextSingle(property, random, format);

    private static GivenValue NextSingle(TripProperty property, Random random, PortalDateFormat format)
    {
        var (first, second) = (property.Kind.Give(random, format), property.Kind.Give(random, format));
        return random.Next(12) switch
        {
            0 => new(IsGiven: false, Json: null, property.DefaultRead ?? Empty(property)),
            1 => new(IsGiven: true, Json: null, property.DefaultRead ?? Empty(property)),
            2 => new(IsGiven: true, JsonValue.Create(""), Empty(property)),
            3 => new(IsGiven: true, JsonValue.Create("{=Document:NONE}"), Empty(property)),

            // Of an empty list nothing arrives, not even that there is none (portal: 10.2).
            4 => new(IsGiven: true, new JsonArray(), property is { Kind.IsText: true, IsNullable: true } ? null : Empty(property)),

            // More than one value for one: all of them arrive, or only the first (portal: 20.1).
            5 => new(IsGiven: true, new JsonArray(first.Json, second.Json), first.Read),
            6 => new(IsGiven: true, new JsonArray(new JsonArray(first.Json, second.Json)), first.Read),
            _ => new(IsGiven: true, first.Json, first.Read),
        };
    }

    /// <summary>What an empty text is to the class. A text may be empty; the default of anything else takes its place.</summary>
    private static object? Empty(TripProperty property) =>
        property.Kind.IsText ? "" : property.IsNullable ? null : property.DefaultRead ?? property.Kind.Zero;
}
