namespace Bizproc.AspNetCore.Tests.Support;

internal sealed class EchoHandler : IBizprocHandler<Echo>
{
    public Task HandleAsync(Echo action, BizprocCall call, CancellationToken cancellationToken)
    {
        action.FlagOut = action.Flag;
        action.NumberOut = action.Number;
        action.ShareOut = action.Share;
        action.LineOut = action.Line;
        action.TextOut = action.Text;
        action.DayOut = action.Day;
        action.MomentOut = action.Moment;
        action.ShadeOut = action.Shade;
        action.UserOut = action.User;
        action.FilesOut = action.Files;
        return Task.CompletedTask;
    }
}
