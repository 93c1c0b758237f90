using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bizproc.Portal.Tokens;

namespace Bizproc.Portal.Lists;

/// <summary>Finds the rows in the result of a list: the result itself, or one member of it, such as <c>tasks</c> or <c>items</c>.</summary>
internal static class PortalRows
{
    private const int MaxPath = 80;
    private const int Ok = 200;

    /// <summary>Creates a page from an answer.</summary>
    /// <param name="method">The method, for error messages.</param>
    /// <param name="answer">The portal's answer.</param>
    /// <param name="member">The member that contains the rows. Default: the only list in the result.</param>
    /// <exception cref="PortalException">The result has no such list.</exception>
    public static PortalPage ToPage(string method, PortalAnswer<JsonElement> answer, string? member)
    {
        var rows = Find(method, answer.Result, member);
        return new PortalPage([.. rows.EnumerateArray()], answer);
    }

    /// <summary>Reads one row.</summary>
    /// <exception cref="PortalException">The row does not have the expected type.</exception>
    public static T Read<T>(string method, JsonElement row, JsonTypeInfo<T> type)
    {
        try
        {
            return row.Deserialize(type)!;
        }
        catch (JsonException broken)
        {
            string path = SecretRedactor.None.Clean(broken.Path ?? "$", MaxPath);
            throw new PortalException("", $"A row of the list cannot be read as {typeof(T).Name} at '{path}'", Ok, method);
        }
    }

    private static JsonElement Find(string method, JsonElement result, string? member)
    {
        if (member is null && result.ValueKind == JsonValueKind.Array) return result;
        if (result.ValueKind == JsonValueKind.Object)
        {
            var lists = result.EnumerateObject()
                .Where(property => property.Value.ValueKind == JsonValueKind.Array && (member is null || property.NameEquals(member)))
                .Take(2)
                .ToArray();
            if (lists.Length == 1) return lists[0].Value;
            if (lists.Length > 1) throw new PortalException("", "The result has several lists: set the member that contains the rows", Ok, method);
        }

        // PHP writes an empty map as an empty list in JSON.
        if (result.ValueKind == JsonValueKind.Array && result.GetArrayLength() == 0) return result;
        throw new PortalException("", member is null ? "The result has no list" : $"The result has no list '{member}'", Ok, method);
    }
}
