namespace Bizproc.AspNetCore.Tests.Settings;

public enum Colour
{
    [BizprocOption("red", Name = "Red")]
    Red,

    [BizprocOption("blue", Name = "Blue")]
    Blue,
}
