using System.Text.Json.Nodes;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>One value as a designer gives it.</summary>
/// <param name="Json">The value from the designer.</param>
/// <param name="Read">The value that the class must hold.</param>
internal sealed record GivenItem(JsonNode Json, object Read)
{
    public static GivenItem Text(string text, object read) => new(JsonValue.Create(text), read);
}
