"""Six properties of two .NET objects, called from C# through Func<Order, Customer, double>. n = calls."""
N = 100000; UNIT = "call"; CHECK_N = 1000; CHECK = '821880.0'


def score(order, customer):
    total = order.Price * order.Count - order.Discount
    return total * customer.Rate + customer.Years * customer.Bonus
