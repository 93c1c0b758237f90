using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bizproc.Portal.Tokens;

namespace Bizproc.Portal.Transport;

/// <summary>
/// Writes the body of a request: the parameters, with the token as their first member. The parameters are written as a JSON object right after the
/// token; their opening brace is then overwritten with a comma.
/// </summary>
internal static class RequestBodyWriter
{
    /// <summary>The maximum depth at which PHP reads JSON.</summary>
    private const int MaxDepth = 512;

    /// <summary>Writes parameters that are already JSON and checked.</summary>
    public static PooledBuffer FromJson(PortalToken token, ReadOnlySpan<byte> json)
    {
        var buffer = Begin(token, json.Length);
        buffer.Write(json);
        Join(buffer.Written[token.Prefix.Length..]);
        return buffer;
    }

    /// <summary>Writes parameters as JSON.</summary>
    /// <exception cref="ArgumentException">The parameters are not a JSON object, or contain <c>auth</c>.</exception>
    public static PooledBuffer From<TParameters>(
        PortalToken token, TParameters parameters, JsonTypeInfo<TParameters> type, string parameterName)
    {
        var buffer = Begin(token, length: 256);
        try
        {
            using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = type.Options.Encoder, MaxDepth = MaxDepth }))
            {
                JsonSerializer.Serialize(writer, parameters, type);
            }

            var written = buffer.Written[token.Prefix.Length..];
            Check(written, parameterName);
            Join(written);
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>Writes a command on an action without copying it.</summary>
    /// <exception cref="ArgumentException">The selection is empty or has unknown members.</exception>
    /// <exception cref="InvalidOperationException">A slot of the action is not filled.</exception>
    public static PooledBuffer From(
        PortalToken token, ActionDefinition action, ActionCommand command, ActionFields fields, ActionValues values)
    {
        int length = action.GetLength(command, fields, values);
        var buffer = Begin(token, length);
        try
        {
            buffer.Advance(action.Write(buffer.GetSpan(length), command, fields, values));
            Join(buffer.Written[token.Prefix.Length..]);
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    private static PooledBuffer Begin(PortalToken token, int length)
    {
        var buffer = new PooledBuffer(token.Prefix.Length + length);
        buffer.Write(token.Prefix);
        return buffer;
    }

    /// <summary>Replaces the opening brace by a comma, or by a space if no member follows.</summary>
    private static void Join(Span<byte> parameters)
    {
        int brace = parameters.IndexOf((byte)'{');
        int next = parameters[(brace + 1)..].IndexOfAnyExcept(" \t\r\n"u8);
        bool isEmpty = parameters[brace + 1 + next] == (byte)'}';
        parameters[brace] = isEmpty ? (byte)' ' : (byte)',';
    }

    /// <summary>Checks parameters that are JSON.</summary>
    /// <remarks>
    /// The portal ignores invalid JSON silently and then misses the token (portal: 2.2), and of two members with the same name it takes the later
    /// one. In both cases the token would seem to be wrong. No message contains the parameters, because they may contain secrets.
    /// </remarks>
    public static void Check(ReadOnlySpan<byte> json, string parameterName)
    {
        if (FindFault(json) is { } fault)
            throw new ArgumentException($"The parameters of a call must be a JSON object: {fault}", parameterName);
    }

    private static string? FindFault(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty) return "the text is empty";

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject) return "the text is not an object";

            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("auth"u8))
                    return "the object contains 'auth', which the client adds itself";
            }

            return null;
        }
        catch (JsonException broken)
        {
            return $"the text is invalid at line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}";
        }
    }
}
