using System.Text.Json.Nodes;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>The values that a designer gives to a property of many values.</summary>
internal static class GivenList
{
    private const int Most = 5;

    public static GivenValue Next(TripProperty property, Random random, PortalDateFormat format)
    {
        var item = property.Kind.Give(random, format);
        return random.Next(12) switch
        {
            0 => new(IsGiven: false, Json: null, property.DefaultRead ?? Array.Empty<object>()),
            1 => new(IsGiven: true, Json: null, Array.Empty<object>()),
            2 => new(IsGiven: true, JsonValue.Create(""), Array.Empty<object>()),
            3 => new(IsGiven: true, new JsonArray(), Array.Empty<object>()),

            // One value is a list of one. A value such as 0 counts as empty in PHP, but its text is still the value (portal: 10.2, 20.2).
            4 => new(IsGiven: true, item.Json, new[] { item.Read }),
            5 => Map(property, item, property.Kind.Give(random, format)),
            _ => List(property, random, format),
        };
    }

    /// <summary>A map is a list, but to texts it is one value (portal: 20.3).</summary>
    private static GivenValue Map(TripProperty property, GivenItem first, GivenItem second)
    {
        var map = new JsonObject { ["b"] = first.Json, ["7"] = second.Json };
        return new GivenValue(IsGiven: true, map, property.Kind.IsTextOnPortal ? new[] { Nested(first.Read) } : [first.Read, second.Read]);
    }

    private static GivenValue List(TripProperty property, Random random, PortalDateFormat format)
    {
        var list = new JsonArray();
        List<object?> read = [];
        for (int count = random.Next(1, Most + 1); count > 0; count--)
        {
            var item = property.Kind.Give(random, format);
            int way = random.Next(8);
            if (way < 2)
            {
                list.Add(way == 0 ? JsonValue.Create("") : null);
                if (property.Kind.IsText) read.Add("");
                else if (property.IsNullable) read.Add(item: null);
            }
            else
            {
                // The first value of a list in a list counts.
                list.Add(way == 2 ? new JsonArray(item.Json, property.Kind.Give(random, format).Json) : item.Json);
                read.Add(way == 2 && property.Kind.IsTextOnPortal ? Nested(item.Read) : item.Read);
            }
        }

        return new GivenValue(IsGiven: true, list, read);
    }

    private static object Nested(object read) => read is string text && string.IsNullOrWhiteSpace(text) ? "" : read;
}
