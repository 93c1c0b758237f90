namespace Bizproc.Tests.Support;

internal enum Color
{
    None,
    Red,
    Green,
}
