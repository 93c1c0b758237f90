using System.Text;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Server.Rest;

/// <summary>One command of a batch: <c>method?query</c> (portal: 3.6).</summary>
/// <param name="Method">The name of the method.</param>
/// <param name="Parameters">The parameters of the query. Every value is a text.</param>
internal sealed record BatchCommand(string Method, PhpArray Parameters)
{
    /// <summary>Reads a command. Text after a <c>#</c> is lost.</summary>
    public static BatchCommand Read(string text, ValueBudget budget)
    {
        string command = text.Split('#', 2)[0];
        string[] parts = command.Split('?', 2);
        var parameters = new PhpArray();
        if (parts.Length > 1) FormBodyParser.ReadInto(parameters, Encoding.UTF8.GetBytes(parts[1]), budget);
        return new BatchCommand(parts[0], parameters);
    }
}
