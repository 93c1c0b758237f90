namespace Bizproc.Durable.Application;

/// <summary>Doubles a number, slowly. The portal waits for the result.</summary>
[BizprocActivity("twice", Name = "Twice", AuthUserId = 1)]
public sealed partial class Twice
{
    [BizprocProperty(Name = "Number")]
    public required int Number { get; init; }

    [BizprocProperty(Name = "Milliseconds of work")]
    public int Work { get; init; }

    [BizprocProperty(Name = "Attempts that fail")]
    public int Failures { get; init; }

    [BizprocProperty(Name = "Note")]
    public string? Note { get; init; }

    [BizprocReturnProperty(Name = "Result")]
    public int? Result { get; set; }
}

internal sealed class TwiceHandler(Journal journal) : IBizprocHandler<Twice>
{
    public async Task HandleAsync(Twice action, BizprocCall call, CancellationToken cancellationToken)
    {
        journal.Write($"begin {action.Number}");
        await Task.Delay(action.Work, cancellationToken);
        if (journal.Count($"begin {action.Number} ") <= action.Failures) throw new RetryStepException("not yet", TimeSpan.FromMilliseconds(500));

        action.Result = action.Number * 2;
        journal.Write($"end {action.Number}");
    }
}
