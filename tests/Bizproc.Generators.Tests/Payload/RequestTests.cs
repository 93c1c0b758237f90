using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Payload;

/// <summary>The requests that generated code writes: the lengths, the JSON, and the hashes that were computed at compile time.</summary>
public sealed class RequestTests : IDisposable
{
    private const string Characters = """
        [BizprocActivity("characters", Name = "\"\\\0\u2028😀", Description = "\ud83d ñ 文 \"\"\"", Handler = "/ü/\"")]
        public partial class Characters
        {
            [BizprocProperty("key", Name = "{0}", Default = new[] { "\"", "</script>" })] public string[] Texts { get; init; } = [];
        }
        """;

    private static readonly ActionValues Values = new(
        new Uri("https://app.example.com/base/"), 17, new Dictionary<string, int> { ["orders"] = 128, ["archive"] = 9 });

    private readonly EmittedActions _actions = new([.. Declarations.All, Characters]);

    public void Dispose() => _actions.Dispose();

    [Fact]
    public void The_registry_lists_every_action() =>
        Assert.Equal(["characters", "create_document", "notify", "notify_robot", "plain"], _actions.All.Select(static action => action.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_selection_is_written_as_JSON_of_the_length_that_was_announced()
    {
        foreach (var action in _actions.All)
        {
            for (var fields = (ActionFields)1; fields <= ActionFields.All; fields++)
            {
                using var request = JsonDocument.Parse(Write(action, ActionCommand.Update, fields));

                Assert.Equal(action.Code, request.RootElement.GetProperty("CODE").GetString());
                int placement = fields.HasFlag(ActionFields.Placement) && action.Code == "create_document" ? 1 : 0;
                Assert.Equal(BitOperations.PopCount((uint)fields) + placement, request.RootElement.GetProperty("FIELDS").EnumerateObject().Count());
            }
        }
    }

    [Fact]
    public void Adding_and_deleting_are_written_as_JSON_too()
    {
        foreach (var action in _actions.All)
        {
            using var add = JsonDocument.Parse(Write(action, ActionCommand.Add, ActionFields.All));
            using var delete = JsonDocument.Parse(Write(action, ActionCommand.Delete, ActionFields.All));

            Assert.True(add.RootElement.TryGetProperty("HANDLER", out _));
            Assert.Equal(action.Code == "create_document" || action.Code.StartsWith("notify", StringComparison.Ordinal), add.RootElement.TryGetProperty("DOCUMENT_TYPE", out _));
            Assert.Equal(["CODE"], delete.RootElement.EnumerateObject().Select(static member => member.Name));
        }
    }

    [Fact]
    public void A_fingerprint_is_the_hash_of_the_bytes_that_are_written()
    {
        foreach (var action in _actions.All)
        {
            for (int bit = 0; bit < BitOperations.PopCount((uint)ActionFields.All); bit++)
            {
                var field = (ActionFields)(1 << bit);
                Assert.Equal(HashOf(MemberOf(Write(action, ActionCommand.Update, field))), action.Fingerprint(field, Values));
            }
        }
    }

    [Fact]
    public void Holes_are_filled()
    {
        var action = _actions.All.Single(static action => action.Code == "create_document");
        string request = Encoding.UTF8.GetString(Write(action, ActionCommand.Update, ActionFields.All));

        Assert.Contains("\"HANDLER\":\"https://app.example.com/base/bizproc/create-document\"", request, StringComparison.Ordinal);
        Assert.Contains("\"DYNAMIC_128\"", request, StringComparison.Ordinal);
        Assert.Contains("\"iblock_9\"", request, StringComparison.Ordinal);
        Assert.Contains("\"AUTH_USER_ID\":17", Encoding.UTF8.GetString(Write(_actions.All[^1], ActionCommand.Add, ActionFields.All)), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_arrive_as_they_were_written()
    {
        using var request = JsonDocument.Parse(Write(_actions.All.Single(static action => action.Code == "characters"), ActionCommand.Add, ActionFields.All));
        var properties = request.RootElement.GetProperty("PROPERTIES").GetProperty("key");

        Assert.Equal("\"\\\0\u2028😀", request.RootElement.GetProperty("NAME").GetString());
        Assert.Equal("https://app.example.com/base/ü/\"", request.RootElement.GetProperty("HANDLER").GetString());
        Assert.Equal(["\"", "</script>"], properties.GetProperty("DEFAULT").EnumerateArray().Select(static item => item.GetString()));
    }

    private static byte[] Write(ActionDefinition action, ActionCommand command, ActionFields fields)
    {
        byte[] request = new byte[action.GetLength(command, fields, Values)];
        Assert.Equal(request.Length, action.Write(request, command, fields, Values));
        return request;
    }

    // The member between {"CODE":"...","FIELDS":{ and }}, with the comma that would follow if it were not the last.
    private static byte[] MemberOf(byte[] request)
    {
        ReadOnlySpan<byte> head = "\"FIELDS\":{"u8;
        int start = request.AsSpan().IndexOf(head) + head.Length;
        return [.. request.AsSpan()[start..^2], (byte)','];
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes))[..8].ToLower(CultureInfo.InvariantCulture);
}
