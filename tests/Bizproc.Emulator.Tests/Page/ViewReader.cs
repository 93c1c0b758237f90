using System.Text.Json;

namespace Bizproc.Emulator.Tests.Page;

/// <summary>Reads the data of the page without a browser.</summary>
internal static class ViewReader
{
    /// <summary>Registers one action, and returns its card.</summary>
    /// <param name="test">The portal.</param>
    /// <param name="more">Members of the registration in addition to <c>CODE</c>, <c>HANDLER</c> and <c>NAME</c>.</param>
    /// <param name="kind">Activity or robot.</param>
    public static async Task<JsonElement> CardAsync(TestPortal test, string more, string kind = "activity")
    {
        Assert.Equal("true", await test.AddAsync("c", more, kind: kind));
        return Cards(await ViewAsync(test)).Single();
    }

    public static async Task<JsonElement> ViewAsync(TestPortal test) => (await test.GetAsync("/emulator/view")).Answer;

    public static IEnumerable<JsonElement> Cards(JsonElement view) => view.GetProperty("applications").EnumerateArray()
        .SelectMany(static application => application.GetProperty("groups").EnumerateArray())
        .SelectMany(static group => group.GetProperty("actions").EnumerateArray());

    public static IReadOnlyList<string> Warnings(JsonElement card, bool isSerious = true) =>
        [.. card.GetProperty("warnings").EnumerateArray().Where(warning => warning.GetProperty("isSerious").GetBoolean() == isSerious).Select(static warning => warning.GetProperty("text").GetString()!)];

    public static JsonElement Field(JsonElement card, string key) =>
        card.GetProperty("form").GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("key").GetString() == key);
}
