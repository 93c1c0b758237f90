using System.Buffers;
using System.Text.Json;
using Bizproc.CompilerServices;

namespace Bizproc.Incoming;

/// <summary>Writes the parameters of an answer (portal: 11.2). Their names are in upper case, as the portal stores them.</summary>
internal static class EventBody
{
    /// <summary>Writes an answer with the return properties of an action.</summary>
    /// <param name="eventToken">The token of the step.</param>
    /// <param name="message">A line for the log; <see langword="null"/> for none.</param>
    /// <param name="action">The action with its return properties.</param>
    /// <param name="formats">The formats in which the portal writes dates.</param>
    public static ReadOnlyMemory<byte> WriteAnswer<TAction>(string eventToken, string? message, TAction action, PortalFormats formats)
        where TAction : IBizprocAction<TAction>
    {
        ArgumentNullException.ThrowIfNull(action);
        return Write(eventToken, message, values => TAction.WriteReturns(action, new ReturnWriter(values, formats)));
    }

    /// <summary>Writes the parameters.</summary>
    /// <param name="eventToken">The token of the step.</param>
    /// <param name="message">A line for the log; <see langword="null"/> for none.</param>
    /// <param name="writeValues">Writes the members of <c>RETURN_VALUES</c>. Without it the step keeps its defaults.</param>
    public static ReadOnlyMemory<byte> Write(string eventToken, string? message, Action<Utf8JsonWriter>? writeValues = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventToken);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("EVENT_TOKEN"u8, eventToken);
        if (!string.IsNullOrEmpty(message)) json.WriteString("LOG_MESSAGE"u8, message);
        if (writeValues is not null)
        {
            json.WriteStartObject("RETURN_VALUES"u8);
            writeValues(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
