using System.Text.Json.Nodes;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>One value as a designer gives it.</summary>
/// <param name="Json">What the designer gave.</param>
/// <param name="Read">What the class has to hold.</param>
internal sealed record GivenItem(JsonNode Json, object Read)
{
    public static GivenItem Text(string text, object read) => new(JsonValue.Create(text), read);
}
