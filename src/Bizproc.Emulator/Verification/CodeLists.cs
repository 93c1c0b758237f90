using System.Text.Json;

namespace Bizproc.Emulator.Verification;

/// <summary>Reads the lists of an application's codes. A portal tells no more about its actions (portal: 8).</summary>
internal sealed class CodeLists(RemotePortal portal)
{
    /// <summary>Reads all actions of the application, of both kinds.</summary>
    /// <exception cref="VerificationException">The portal refuses the lists, or does not answer.</exception>
    public async Task<IReadOnlyList<ListedAction>> ReadAsync(CancellationToken cancellationToken)
    {
        var actions = new List<ListedAction>();
        foreach (string kind in ListedAction.Kinds)
        {
            string method = $"bizproc.{kind}.list";
            var answer = await portal.CallAsync(method, "{}", cancellationToken).ConfigureAwait(false);
            if (answer.Result is not { ValueKind: JsonValueKind.Array } codes)
                throw new VerificationException(Refusal(method, answer), answer.Failure);

            actions.AddRange(codes.EnumerateArray().Select(code => new ListedAction(kind, code.ToString())));
        }

        return actions;
    }

    private string Refusal(string method, RemoteAnswer answer)
    {
        if (answer.Http == 0) return $"The portal cannot be reached: {OneLine(answer.Text)}.";
        if (answer.Http >= StatusCodes.Status500InternalServerError)
        {
            string why = answer.Error is null ? "" : $", {OneLine(answer.Error)}";
            return $"The portal has failed: its answer to {method} is HTTP {answer.Http}{why}. Try again later. If it stays so, its administrator must look into its log.";
        }

        if (answer.Error is null) return $"The answer to {method} is not that of a portal: HTTP {answer.Http}. Check the address.";

        return $"The portal refuses {method}: HTTP {answer.Http}, {OneLine(answer.Error)}, {OneLine(answer.ErrorDescription ?? "")}. "
            + "Use an application's token of a portal administrator, with the scope bizproc.";
    }

    /// <summary>Cleans a text of the portal. Our own words stay: the token of an emulated portal is the beginning of one of them.</summary>
    private string OneLine(string text) => AnswerWords.Cut(portal.WithoutToken(text).ReplaceLineEndings(" ").TrimEnd('.', '!', ' '));
}
