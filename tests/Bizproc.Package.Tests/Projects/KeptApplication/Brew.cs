using Bizproc;

namespace KeptApplication;

/// <summary>Brews cups of tea, which takes some time.</summary>
[BizprocActivity("brew", Name = "Brew")]
public sealed partial class Brew
{
    [BizprocProperty(Name = "Cups")]
    public required int Cups { get; init; }

    [BizprocReturnProperty(Name = "Litres")]
    public double? Litres { get; set; }
}

internal sealed class BrewHandler : IBizprocHandler<Brew>
{
    public async Task HandleAsync(Brew action, BizprocCall call, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        action.Litres = action.Cups * 0.25;
    }
}
