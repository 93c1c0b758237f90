using System.Buffers;
using System.Text;
using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;

namespace Bizproc.Portal.Batches;

/// <summary>Writes the request of a batch (portal: 3.6).</summary>
internal static class BatchBody
{
    /// <summary>The maximum number of commands. The portal refuses more.</summary>
    public const int MaxCommands = Protocol.BatchAnswers.MaxLength;

    /// <summary>Writes the commands in their order, after the token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="commands">The methods and their parameters. Form text must be able to express the parameters.</param>
    /// <param name="halt">True if the portal stops at the first failure.</param>
    public static PooledBuffer Write(PortalToken token, IReadOnlyList<(string Method, ReadOnlyMemory<byte> Json)> commands, bool halt)
    {
        var body = new PooledBuffer(token.Prefix.Length + 64 + commands.Sum(static command => 2 * command.Json.Length));
        try
        {
            body.Write(token.Prefix);
            body.Write(halt ? ",\"halt\":1,\"cmd\":["u8 : ",\"halt\":0,\"cmd\":["u8);
            for (int i = 0; i < commands.Count; i++)
            {
                body.Write(i == 0 ? "\""u8 : ",\""u8);
                body.Write(Encoding.ASCII.GetBytes(commands[i].Method));
                body.Write("?"u8);
                CommandFormWriter.Write(body, commands[i].Json.Span);
                body.Write("\""u8);
            }

            body.Write("]}"u8);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }
}
